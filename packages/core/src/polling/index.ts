export { nextPoll, type PollSituation } from './plan.ts';
export { aheadMinutes, nextPrice, PRICE_FIRST } from './price.ts';
export { ageBucket, AGE_BOUNDS_HOURS, waitForGain, WINDOW_PARTS, type Rate } from './gain.ts';
export { phaseOf, pollFacts, ratePlace, type PollFacts, type RateKey } from './phase.ts';
export { RATES } from './rates.ts';
export { CLOSED, type BreakerState } from './breaker.ts';
export { enterGate, FRESH_GATE, leaveGate, pauseOf, PAUSED, type GateState } from './gate.ts';
export { believedProblem, canaryDue, judgeCanaries, type CanaryVerdict } from './canary.ts';
