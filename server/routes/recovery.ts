import { Hono } from 'hono';
import { recover } from '../people/recovery.ts';
import { answerRefusal } from './answers.ts';
import { readForm } from './body.ts';
import { cardForm, recoverForm } from './forms.ts';
import { giveCookie, type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** The printed card. */
export const recoveryRoutes = ({ ports, hub, tries, isSecure }: RouteTools) =>
  new Hono<ServerEnv>()
    .post('/recovery', withSession(ports), async (c) => {
      const form = await readForm(c, cardForm);
      if (!form.ok) return answerRefusal(c, form.error);
      await ports.store.people.putRecovery(c.get('session').account, form.value.hash, ports.clock.now());
      return c.body(null, 204);
    })
    .post('/recovery/use', withSession(ports), async (c) => {
      const form = await readForm(c, recoverForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const found = await recover(ports, tries.codes, c.get('address'), c.get('session'), form.value.secret);
      if (!found.ok) return answerRefusal(c, found.error);
      hub.end({ device: c.get('session').device });
      giveCookie(c, found.value.token, isSecure);
      return c.body(null, 204);
    });
