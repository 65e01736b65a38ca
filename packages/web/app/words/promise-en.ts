import { opt, type Said, type Sentence } from './speech.ts';

/** Why a delivery is expected when it is, and why that changed, in English. */

const route = (p: Said) => opt(p.area('from'), (from) => opt(p.area('to'), (to) => ` from ${from} to ${to}`));

export const expectedEn: Record<string, Sentence> = {
  stated_by_carrier: (p) => `As ${p.carrier()} said.`,
  chosen_by_recipient: (p) => `The time you asked for${opt(p.day('day'), (day) => ` (${day})`)}.`,
  lead_time: (p) =>
    `Counted from the usual time${route(p)}${opt(p.number('days'), (n) => ` (${n} ${n === 1 ? 'day' : 'days'})`)}.`,
  lane_history: (p) =>
    `Worked out from ${opt(p.number('count'), (n) => `${n} `)}earlier deliveries${route(p)}.`,
  cut_off_passed: (p) =>
    `It was accepted after that day’s cut-off${opt(p.text('cutOff'), (time) => ` (about ${time})`)}, so it may take a day more.`,
  island: () => 'It goes to or from an island by ship or plane, which takes longer.',
  no_delivery_day: (p) => `There is no delivery on ${p.day('day') ?? 'that day'}.`,
  on_vehicle: () => 'It is out for delivery already.',
  stated_day_passed: (p) => `The day that was stated${opt(p.day('day'), (day) => ` (${day})`)} has passed.`,
  expected_day_passed: (p) => `The day it was expected${opt(p.day('day'), (day) => ` (${day})`)} has passed.`,
  incident: (p) =>
    `This allows for ${p.value('kind') ?? 'a disturbance'}${opt(p.area('area'), (area) => ` in ${area}`)}.`,
};

const DAY = 1_440;

/** How far it moved: `1 day later`, `2 hours earlier`. */
function shift(p: Said): string {
  const minutes = p.number('minutes');
  if (minutes === null) return 'to another time';
  const size = Math.abs(minutes);
  const [count, unit] =
    size >= DAY
      ? [Math.round(size / DAY), 'day']
      : size >= 60
        ? [Math.round(size / 60), 'hour']
        : [size, 'minute'];
  return `about ${count} ${unit}${count === 1 ? '' : 's'} ${minutes > 0 ? 'later' : 'earlier'}`;
}

const moved = (because: (p: Said) => string): Sentence => {
  return (p) => `${because(p)}: the expected time moved ${shift(p)}.`;
};

export const movedEn: Record<string, Sentence> = {
  carrier_restated: moved(() => 'The carrier changed what it had said'),
  chosen_by_recipient: moved(() => 'You asked for another time'),
  attempt_failed: moved(() => 'It could not be handed over'),
  held: moved(() => 'It is being kept at the depot'),
  incident: moved(
    (p) => `On the way: ${p.value('kind') ?? 'a disturbance'}${opt(p.area('area'), (area) => ` in ${area}`)}`,
  ),
  day_passed: moved(() => 'The day it was expected has passed'),
  came_closer: () => 'The parcel has come closer, and so has the expected time.',
  recalculated: moved(() => 'Following the parcel’s progress'),
};
