/** The 13-digit form carries two piece digits behind the slip number, whose check digit stays the eleventh. */
export const fukuyama = `jp.fukuyama|福山通運|福通|fukutsu.co.jp
#11,30,mod7,3-4-4
#13,6,mod7:0:10,3-4-4-2,part:0:11`;

export const fukuyamaLinks = {
  'jp.fukuyama': 'https://corp.fukutsu.co.jp/situation/tracking_no_hunt/{n}',
};
