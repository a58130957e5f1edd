import { Hono } from 'hono';
import { askByCode, createSpokenCode } from '../people/spoken-codes.ts';
import { answerRefusal } from './answers.ts';
import { readForm } from './body.ts';
import { askForm, nothingForm } from './forms.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** Coming in by a spoken code. */
export const codeRoutes = ({ ports, tries, hub }: RouteTools) =>
  new Hono<ServerEnv>()
    .post('/spaces/:space/spoken-codes', withSession(ports), async (c) => {
      const form = await readForm(c, nothingForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const code = await createSpokenCode(ports, c.get('session').account, c.req.param('space'));
      return code.ok ? c.json(code.value) : answerRefusal(c, code.error);
    })
    .post('/spoken-codes/ask', withSession(ports), async (c) => {
      const form = await readForm(c, askForm);
      if (!form.ok) return answerRefusal(c, form.error);
      const { account } = c.get('session');
      const entry = await askByCode(ports, tries.codes, c.get('address'), account, form.value);
      if (!entry.ok) return answerRefusal(c, entry.error);
      const { space, member, spaceName, head } = entry.value;
      if (head !== null) hub.moved(space, head, { by: account, isAboutPeople: true });
      return c.json({ space, member, spaceName });
    });
