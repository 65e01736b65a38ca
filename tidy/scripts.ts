/** More than this nobody remembers. */
export const SCRIPTS_MAX = 12;

/** What is wrong with the npm scripts: too many, or one the README's table does not explain. */
export function scriptComplaints(scripts: Readonly<Record<string, string>>, readme: string): string[] {
  const names = Object.keys(scripts);
  const explained = (name: string) => new RegExp(`^\\| \`npm (?:run )?${name}[ \`]`, 'm').test(readme);
  return [
    ...(names.length > SCRIPTS_MAX ? [`${names.length} scripts, at most ${SCRIPTS_MAX}`] : []),
    ...names.filter((name) => !explained(name)).map((name) => `the README's table does not explain ${name}`),
  ];
}
