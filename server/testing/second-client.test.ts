import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createHttpPhone } from '#testing/http-phone.ts';
import { must } from '#testing/town/must.ts';
import { expect, onTestFinished, test } from 'vitest';
import { createServerProcess } from './torture/server-process.ts';

const run = promisify(execFile);

test('a client that knows only the page of the protocol works with the server and beside the app', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-second-'));
  const server = createServerProcess({ DATA_DIR: folder });
  onTestFinished(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  expect(await server.start()).toBe(true);
  const client = join(import.meta.dirname, 'second-client.mjs');
  const told = JSON.parse((await run(process.execPath, [client, server.address()])).stdout);
  expect(told).toMatchObject({
    logs: [1232, 1232],
    answers: ['yes', 'no'],
    title: '新年会',
    conflicts: 1,
    createdLogs: [1200, 30],
    newDevices: [true, true],
    refused: [400, { error: { code: 'message.malformed', place: 'device' } }],
    verdicts: {
      hana: [
        { intent: 'space.create', status: 'applied' },
        { intent: 'invitation.create', status: 'applied' },
        { intent: 'rsvp.answer', status: 'applied' },
        { intent: 'event.change.hana', status: 'applied' },
      ],
      ken: [
        { intent: 'event.create', status: 'applied' },
        { intent: 'rsvp.answer', status: 'applied' },
        { intent: 'event.change.ken', status: 'superseded', lost: [`${told.eventId}/title`] },
        { intent: 'mistake.field', status: 'rejected', code: 'field.unknown' },
        { intent: 'mistake.gap', status: 'applied' },
        { intent: 'mistake.fork', status: 'applied' },
      ],
    },
  });
  expect(told.digests[0]).toBe(told.digests[1]);

  // The app's own phone comes in by the same invitation and finds what the other client wrote.
  const phone = await createHttpPhone(server.address(), randomBytes(32).toString('hex'), Date.now());
  await must(phone.store.joining.join(told.invitationSecret, '梅'));
  await phone.sync();
  const { records } = await phone.store.activities.listLogs(told.space, { limit: 5000 });
  expect(records).toHaveLength(1232);
  const counted = await phone.store.events.listAnswers(told.space, told.eventId);
  expect(counted.count).toMatchObject({ yes: 1, no: 1, open: 1 });
});
