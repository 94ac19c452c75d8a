import fc from 'fast-check';

/**
 * `npm test` tries the same random cases each time, and fewer, so that what fails was broken by the change at hand and fails again;
 * a long run (`npm run test:long`, or `VOUCH_LONG=1`) looks for others and prints the seed of what it finds.
 */
if (process.env.VOUCH_LONG === undefined) fc.configureGlobal({ seed: 20_261_123, numRuns: 24 });
