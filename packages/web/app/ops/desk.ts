import type { OperatorDesk } from '@todoke/server/contract';
import { redirect } from 'react-router';
import type { PageContext } from '../context.ts';

/** The operator's desk, or the way to the login for everybody else. */
export async function requireDesk(request: Request, { api }: PageContext): Promise<OperatorDesk> {
  const desk = await api.operator(request.headers.get('cookie') ?? undefined);
  if (desk === undefined) throw redirect('/ops/login', 303);
  return desk;
}
