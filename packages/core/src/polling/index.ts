export { nextPoll, type PollSituation } from './plan.ts';
