import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** The page's one script; everything a browser ever loads is reached from it. */
const ENTRY = 'entry.client';

/**
 * The router builds a script for every page in case a browser should render it. Ours never does: these files would
 * only be served to nobody, so they are left out.
 */
const onlyWhatBrowsersLoad: Plugin = {
  name: 'only-what-browsers-load',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const kept = new Set<string>();
      const keep = (name: string) => {
        const file = bundle[name];
        if (file === undefined || kept.has(name)) return;
        kept.add(name);
        if (file.type === 'chunk') for (const next of [...file.imports, ...file.dynamicImports]) keep(next);
      };
      for (const [name, file] of Object.entries(bundle))
        if (file.type === 'chunk' && file.isEntry && file.name === ENTRY) keep(name);
      for (const [name, file] of Object.entries(bundle))
        if (file.type === 'chunk' && !kept.has(name)) delete bundle[name];
    },
  },
};

/**
 * The server bundle carries its own React, in its production form, so that the speed of a page does not depend
 * on how the server process was started.
 */
export default defineConfig({
  plugins: [reactRouter(), onlyWhatBrowsersLoad],
  // The reading thread loads its decoder when it is needed, which only modules can.
  worker: { format: 'es' },
  environments: {
    ssr: {
      build: { rollupOptions: { input: './app/server.ts' } },
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  },
});
