import { Hono } from 'hono';
import { joinByInvitation, lookAtInvitation } from '../people/invitations.ts';
import { answerRefusal } from './answers.ts';
import { readForm } from './body.ts';
import { invitationForm, joinForm } from './forms.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** Coming in by link or QR. */
export const invitationRoutes = ({ ports, tries, hub }: RouteTools) =>
  new Hono<ServerEnv>()
    .post('/invitations/look', withSession(ports), async (c) => {
      const form = await readForm(c, invitationForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const allowed = await tries.invitations.take(c.get('address'));
      if (!allowed.ok) return answerRefusal(c, allowed.error);
      const view = await lookAtInvitation(ports, form.value.secret);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.error);
    })
    .post('/invitations/join', withSession(ports), async (c) => {
      const form = await readForm(c, joinForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const allowed = await tries.invitations.take(c.get('address'));
      if (!allowed.ok) return answerRefusal(c, allowed.error);
      const { account } = c.get('session');
      const entry = await joinByInvitation(ports, account, form.value.secret, form.value.name);
      if (!entry.ok) return answerRefusal(c, entry.error);
      const { space, member, head } = entry.value;
      if (head !== null) hub.moved(space, head, { by: account, isAboutPeople: true });
      return c.json({ space, member });
    });
