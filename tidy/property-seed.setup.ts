import * as fc from 'fast-check';

// The seed of the run, settled in `vitest.config.ts`, and with `TODOKE_RUNS` how long it looks. What a single
// `fc.assert` says for itself still wins.
const runs = process.env['TODOKE_RUNS'];
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['TODOKE_SEED']),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
