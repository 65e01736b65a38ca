import { redirect } from 'react-router';

/** `/ops` has one page so far. */
export function loader(): never {
  throw redirect('/ops/carriers', 303);
}
