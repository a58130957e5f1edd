import { expect, test } from 'vitest';
import { draftOfJob, emptyJob, jobInputOf, readJobDraft } from './job-draft.model.ts';

test('a job half written is found again as it was typed', () => {
  const typed = { ...emptyJob, title: '受付', needed: 3, startTime: '09:00', note: '机を' };
  expect(readJobDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});

test('what another app kept under the same name is no draft of a job', () => {
  for (const value of [null, '受付', { title: '受付' }, { ...emptyJob, needed: '3' }])
    expect(readJobDraft(value)).toBeNull();
});

test('a job that is put right without a change stays what it was', () => {
  const job = { title: '駐車場', needed: 0, startTime: null, endTime: '12:00', note: null };
  expect(jobInputOf(draftOfJob({ id: 'j', spaceId: 's', ...job }))).toEqual(job);
});
