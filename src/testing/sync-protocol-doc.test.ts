import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldSpec, kindSpec, type RecordKind, records, SCHEMA } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { createDigest } from '#protocol/digest.ts';
import { textState } from '#protocol/long-text-state.ts';
import { PROTOCOL } from '#protocol/messages.ts';
import type { RecordHistory } from '#protocol/history.ts';
import { readMutation } from '#protocol/mutation-check.ts';
import { packRows } from '#protocol/page.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { readStamp } from '#protocol/stamp.ts';
import { readSent } from '#server/blobs/admission.ts';
import { partNamed, thumbSide } from '#server/blobs/blob-parts.ts';
import { readSyncAnswer } from '#sync/http-net.ts';

const page = readFileSync('docs/sync-protocol.md', 'utf8');
const example = (name: string) => {
  const found = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (!found) throw new Error(`docs/sync-protocol.md has no example "${name}"`);
  return JSON.parse(found);
};

test('the page names the version the code speaks', () => {
  expect(page).toContain(`Version ${PROTOCOL}, schema ${SCHEMA}.`);
});

test('the request of the page is a request the server reads', () => {
  expect(readSyncRequest(example('request'))).toEqual({ ok: true, value: example('request') });
});

test('the answer of the page is an answer the app reads, and the app would write it the same way', () => {
  const answer = example('answer');
  const read = readSyncAnswer(structuredClone(answer));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const rows = read.value.spaces[0]?.rows ?? [];
  expect(rows[0]?.fields['title']).toBe('公園の清掃');
  expect(packRows(rows)).toEqual(answer.spaces[0].page);
});

test('the page lists the parts of every derived id', () => {
  const derived = (Object.keys(records) as RecordKind[]).filter((kind) => kindSpec(kind).derived);
  for (const kind of derived) {
    const parts = kindSpec(kind).derived?.parts.map((part) => (part === '$space' ? "the space's id" : `\`${part}\``));
    const row = page
      .slice(page.indexOf('## Ids'))
      .split('\n')
      .find((line) => line.startsWith('|') && line.includes(`\`${kind}\``));
    expect(row, kind).toContain(parts?.join(', '));
  }
});

test.each(['resync', 'comparison answer', 'too new', 'floor', 'own rows'])(
  'the space of the page that shows a %s is one the app reads',
  (name) => {
    const space = example(name);
    const read = readSyncAnswer({ ...structuredClone(example('answer')), spaces: [space] });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { page: _, ...rest } = space;
    expect(read.value.spaces[0]).toEqual({ ...rest, rows: [] });
  },
);

test('the answer of a server of another time is one that can be understood', () => {
  const wire = example('upgrade');
  expect(readSyncAnswer(wire)).toEqual({ ok: true, value: wire });
});

test('the deletion of the page is an edit the server reads', () => {
  expect(readMutation(example('deletion'))).toEqual({ ok: true, value: example('deletion') });
});

test('the piece of a text on the page is one the server takes, and comes back the same to every phone', () => {
  const op = example('text operation');
  const edit = { ...example('deletion'), ops: [op] };
  expect(readMutation(edit)).toEqual({ ok: true, value: edit });
  const about = example('answer').spaces[0].page.rows[0][2];
  expect(op.id).toBe(derivedId('longText', example('answer').spaces[0].id, { aboutId: about, part: 'body' }));
  const sent = example('text');
  expect(sent).toMatchObject({ id: op.id, update: op.text });
  const read = readSyncAnswer({ ...example('answer'), spaces: [{ ...example('own rows'), texts: [sent] }] });
  expect(read.ok && read.value.spaces[0]?.texts).toEqual([sent]);
  expect(textState(sent.id, [sent.update])).toMatchObject({ text: '雨天は中止', vector: 'Abnq/ewFBQ==' });
});

test('the comparison of the page is one the server reads, and its digest is the one of the answer above', () => {
  const body = { ...example('request'), spaces: [example('comparison')] };
  expect(readSyncRequest(body)).toEqual({ ok: true, value: body });
  const read = readSyncAnswer(example('answer'));
  const digest = createDigest();
  for (const row of read.ok ? (read.value.spaces[0]?.rows ?? []) : []) digest.addRow(row);
  expect(body.spaces[0].digests.all).toBe(digest.hex());
});

test('what the page sends with a photo is what the server reads, and its limits are those of the record', () => {
  const words = example('upload metadata') as Record<string, string>;
  const header = Object.entries(words).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const sent = readSent('an account', header.join(','));
  const { space, attachment } = words;
  expect(sent).toMatchObject({ ok: true, value: { space, attachment, part: { name: 'photo', at: 'photoAt' } } });
  for (const [name, size] of [
    ['photo', 'size'],
    ['thumb', 'thumbSize'],
  ] as const) {
    expect(fieldSpec('attachment', size)).toMatchObject({ max: partNamed(name)?.most });
    expect(page).toContain(`\`${partNamed(name)?.at}\``);
  }
  expect(page).toContain(`both sides of the small picture at most ${thumbSide}`);
});

test('the history of the page is one the app reads', () => {
  const history: RecordHistory = example('history');
  expect(Object.keys(history)).toEqual(['entries', 'next']);
  for (const { set, lost = [] } of history.entries) {
    for (const field of [...Object.keys(set), ...lost]) expect(fieldSpec('activityLog', field)).toBeDefined();
  }
  expect(history.entries.map(({ status }) => status)).toEqual(['superseded', 'applied']);
  expect(readStamp(history.next)).not.toBeNull();
});
