/** What an edit held, as small as it gets: most of it is words that every edit has. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** @param body JSON */
export const packBody = (body: string): Uint8Array =>
  Buffer.concat([Buffer.of(version), deflateRawSync(body, { dictionary, ...small })]);

/** Bodies are short: a window for long ones would take longer to set up than the packing. */
const small = { windowBits: 12, memLevel: 4, chunkSize: 4096 };

/** The JSON that was packed. */
export const unpackBody = (packed: Uint8Array): string => {
  if (packed[0] !== version) throw new Error('store: an edit is kept in a form this version does not know');
  return inflateRawSync(packed.subarray(1), { dictionary }).toString('utf8');
};

/** Names the dictionary below: another one gets another number, and both are kept. */
const version = 1;

/** Never changed: what is kept is read with it. The commonest come last. */
const dictionary = Buffer.from(
  [
    '"salt":"","bases":{"kind":"conflict","set":{"isLostSeen":true}}"kind":"longText","text":"AQ',
    '"intent":"conflict.see","intent":"review.keep_mine","intent":"longText.write","intent":"member.change",',
    '"kind":"assessment","set":{"roundId":"","memberId":"","partyId":"","isDone":true,"comment.',
    '"kind":"progress","kind":"promise","kind":"remark","kind":"finding","kind":"agendaItem","meetingId":"',
    '"kind":"member","set":{"name":"","role":"member","status":"active","kind":"actionItem","kind":"meeting"',
    '"kind":"attendance","set":{"aboutId":"","memberId":"","isPresent":true,"kind":"rsvp","set":{"eventId":"',
    '"answer":"yes","answer":"no","kind":"groupEvent","set":{"startTime":"","endTime":"","place":"","note":"",',
    '"on":"2026-","minutes":,"adults":,"children":,"template":"cleaning","good":"","trouble":"","authorId":"',
    '"deleted":true},"base":null}]}"base":"Op{"intent":"activityLog.create","schema":1,',
    '{"intent":"activityLog.change","schema":1,"ops":[{"kind":"activityLog","id":"019","set":{"title":""},"base":"Op',
  ].join(''),
);
