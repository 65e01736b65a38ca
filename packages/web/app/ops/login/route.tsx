import { data, redirect } from 'react-router';
import { pageContext } from '../../context.ts';
import { fieldOf } from '../../form.ts';
import { OpsStyle } from '../../ui/ops-style.tsx';
import { useLook } from '../../ui/look.ts';
import type { Route } from './+types/route';

/** `POST /ops/login` exchanges the token for a session, once. */
export async function action({ request, context }: Route.ActionArgs) {
  const { api, caller } = context.get(pageContext);
  const answer = await api.operatorLogin(fieldOf(await request.formData(), 'token'), caller);
  if (answer.ok) throw redirect('/ops/carriers', { status: 303, headers: { 'set-cookie': answer.cookie } });
  return answer.reason === 'rate_limited'
    ? data({ wait: answer.retryAfterSeconds }, { status: 429 })
    : data({ wait: null }, { status: 401 });
}

export default function Login({ actionData }: Route.ComponentProps) {
  const words = useLook().words.ops.login;
  const problem =
    actionData === undefined ? null : actionData.wait === null ? words.wrong : words.wait(actionData.wait);
  return (
    <main id="main" className="ops">
      <OpsStyle />
      <title>{words.title}</title>
      <meta name="robots" content="noindex" />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <form method="post" action="/ops/login" className="add">
        <label>
          {words.token} <input name="token" type="password" autoComplete="off" required maxLength={200} />
        </label>
        <button className="btn p">{words.submit}</button>
      </form>
      {problem !== null && <p role="alert">{problem}</p>}
    </main>
  );
}
