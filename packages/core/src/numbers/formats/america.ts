/** Regional carriers of the United States and Canada. */
export const america = `ca.canadapost
16 #16 3 gs1 4_4_4_4

ca.purolator
12 [0-5]#11 4 luhn alone
letters @3#9 1 alone

ca.canpar
22 [CDKLSUXZ]#21 2

us.ontrac
cd [CD]#14 5 ups

us.lasership
lx L[AEHINX][1-3]#7 2 alone
1ls 1LS7[12]#10|1LS7[12]#2[0]1[1-4]#6[1]|1LSCX*10 10

us.landmark
ltn LTN#8N1 10

us.speedee
sp SP#18 5

us.odfl
11 77[78]#8|072#8|780#8|80#9 60 luhn alone

us.gofo
gfus GFUS#14 10`;

export const americaNames = `ca.canadapost|canada post|@canadapost.ca|@canadapost-postescanada.ca
ca.purolator|purolator|@purolator.com
ca.canpar|canpar|@canpar.com
us.ontrac|ontrac|@ontrac.com
us.lasership|lasership
us.landmark|landmark|@landmarkglobal.com
us.speedee|speedee|spee-dee|@speedeedelivery.com
us.odfl|old dominion|odfl|@odfl.com
us.gofo|gofo|@gofoexpress.com`;

export const americaLinks = {
  'ca.canadapost': 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={n}',
  'ca.purolator': 'https://www.purolator.com/en/shipping/tracker?searchValue={n}',
  'ca.canpar': 'https://www.canpar.com/en/track/tracking.jsp?reference={n}&locale=en',
  'us.ontrac': 'https://www.ontrac.com/tracking/?number={n}',
  'us.landmark': 'https://track.landmarkglobal.com/?search={n}',
  'us.speedee': 'https://www.speedeedelivery.com/track/?tracking={n}',
  'us.odfl': 'https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers={n}',
  'us.gofo': 'https://www.gofoexpress.com/tracking.html?searchID={n}',
};
