import { isRecordId } from '#domain/records-check.ts';
import { Hono } from 'hono';
import { openSession } from '../people/sessions.ts';
import { answerRefusal } from './answers.ts';
import { readForm } from './body.ts';
import { endForm, sessionForm } from './forms.ts';
import { giveCookie, type RouteTools, type ServerEnv, takeCookie, withSession } from './tools.ts';

/** Opening and ending sessions, one's own devices. */
export const sessionRoutes = ({ ports, hub, tries, isSecure }: RouteTools) =>
  new Hono<ServerEnv>()
    .post('/session', async (c) => {
      const form = await readForm(c, sessionForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const allowed = await tries.sessions.take(c.get('address'));
      if (!allowed.ok) return answerRefusal(c, allowed.error);
      const opened = await openSession(ports, tries.newcomers, c.get('address'), form.value);
      if (!opened.ok) return answerRefusal(c, opened.error);
      giveCookie(c, opened.value.token, isSecure);
      return c.json({});
    })
    .get('/me', withSession(ports), async (c) => {
      const { account, device } = c.get('session');
      const devices = await ports.store.people.devicesOf(account);
      return c.json({
        devices: devices.map(({ id, label, createdAt, seenAt }) => ({
          id,
          label,
          createdAt,
          seenAt,
          isThis: id === device,
        })),
        spaces: await ports.store.people.memberships(account),
      });
    })
    .delete('/devices/:id', withSession(ports), async (c) => {
      const id = c.req.param('id');
      const own = await ports.store.people.devicesOf(c.get('session').account);
      if (!isRecordId(id) || !own.some((device) => device.id === id)) {
        return answerRefusal(c, { status: 404, code: 'device.unknown' });
      }
      await ports.store.people.deleteDevice(id);
      await ports.store.people.deleteSessions({ device: id });
      hub.end({ device: id });
      return c.body(null, 204);
    })
    .post('/session/end', withSession(ports), async (c) => {
      const form = await readForm(c, endForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const { account, device } = c.get('session');
      const whose = form.value.everywhere === true ? { account } : { device };
      await ports.store.people.deleteSessions(whose);
      await ports.store.people.deletePush(whose);
      hub.end(whose);
      takeCookie(c, isSecure);
      return c.body(null, 204);
    });
