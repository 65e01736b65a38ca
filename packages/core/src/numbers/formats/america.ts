/** Regional carriers of the United States and Canada. */
export const america = `ca.canadapost|CA|canada post|.ca|canadapost-postescanada.ca
#16,3,gs1,4 4 4 4

ca.purolator|.com
[0-5]#11,4,luhn,alone
@3#9,1,alone

ca.canpar|.com
[CDKLSUXZ]#21,2

us.ontrac|.com
[CD]#14,5,ups

us.lasership
L[AEHINX][1-3]#7,2,alone
1LS7[12]#10|1LS7[12]#2[0]1[1-4]#6[1]|1LSCX*10,10

us.landmark|landmarkglobal.com
LTN#8N1,10

us.speedee|spee-dee|speedeedelivery.com
SP#18,5

us.odfl|old dominion|.com
77[78]#8|072#8|780#8|80#9,60,luhn,alone

us.gofo|gofoexpress.com
GFUS#14,10`;

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
