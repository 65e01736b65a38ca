import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { propertySeed } from './tidy/property-seed.ts';

const wanted = process.env['TODOKE_SEED'];
const seed = propertySeed(wanted, Math.random);
if (seed === null) throw new Error(`TODOKE_SEED=${wanted} is neither a 32-bit integer nor "random"`);
if (wanted === 'random') process.stderr.write(`property tests draw from TODOKE_SEED=${seed}\n`);

/** Whole-system tests are long and wait much: they begin first, so that none is left to run alone at the end. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/journeys/');
    return [...sorted.filter(isJourney), ...sorted.filter((each) => !isJourney(each))];
  }
}

/** One process pool, no isolation: modules hold no mutable state, so files may share one (2 s instead of 30 s). */
export default defineConfig({
  test: {
    include: ['tidy/*.test.ts', 'packages/*/src/**/*.test.ts', 'packages/web/app/**/*.test.{ts,tsx}'],
    env: { TODOKE_SEED: String(seed) },
    setupFiles: ['tidy/property-seed.setup.ts'],
    globalSetup: ['packages/server/src/db/test-server.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: JourneysFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
