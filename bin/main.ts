/** The commands of `todoke`: the long-running ones here, the rest in the server's command line. */
export async function main(args: readonly string[]): Promise<number> {
  const [command = 'help', ...rest] = args;
  switch (command) {
    case 'start':
    case 'dev':
    case 'demo': {
      const { launch } = await import('./launch.ts');
      return launch(command, rest);
    }
    default: {
      const { runCommand } = await import('@todoke/server/cli');
      return runCommand(command, rest);
    }
  }
}
