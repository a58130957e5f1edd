import { describe, expect, test } from 'vitest';
import { type Fields, type KindSpec, type RecordKind, records, roles } from '../records.ts';
import { judge, policy } from './policy.ts';
import { actor, around, change, me, neighbour, now, other } from './policy-world.ts';

describe('the table', () => {
  test('every field of every kind has a rule, and no rule stands for nothing', () => {
    for (const kind of Object.keys(records) as RecordKind[]) {
      const ruled = Object.keys(policy[kind].fields).sort();
      expect(ruled, kind).toEqual([...Object.keys(records[kind].fields), 'deleted'].sort());
    }
  });

  test('guests and outside reviewers write nothing', () => {
    for (const kind of Object.keys(records) as RecordKind[]) {
      for (const role of ['guest', 'reviewer', 'unheard-of']) {
        for (const spaceKind of ['group', 'project'] as const) {
          const birth = change(kind, null, { authorId: me, memberId: me });
          expect(judge(actor(role, spaceKind, 'p1'), birth, around([])), `${role} ${kind}`).not.toBeNull();
        }
      }
    }
  });

  test('what the server alone writes is written by nobody', () => {
    const serverOnly = (Object.keys(records) as RecordKind[]).filter((kind) => (records[kind] as KindSpec).serverOnly);
    expect(serverOnly).toEqual(['progress', 'tally', 'conflict']);
    for (const kind of serverOnly) {
      for (const role of roles)
        expect(judge(actor(role, 'project', 'p1'), change(kind, null, {}), around([]))).not.toBeNull();
    }
  });
});

describe('people of a group', () => {
  const member = (id: string, role: string, status = 'active') => neighbour('member', id, { role, status, name: id });

  test('an officer neither removes an owner nor makes officers', () => {
    const town = around([member(me, 'officer'), member(other, 'owner')]);
    expect(
      judge(
        actor('officer'),
        change('member', { role: 'owner', status: 'active' }, { status: 'removed' }, other),
        town,
      ),
    ).toEqual({
      code: 'policy.not_allowed',
      field: 'status',
    });
    expect(
      judge(actor('officer'), change('member', { role: 'member' }, { role: 'officer' }, other), town),
    ).not.toBeNull();
  });

  test('the last owner can neither leave nor step down; with a second one they can', () => {
    const alone = around([member(me, 'owner')]);
    const leave = change('member', { role: 'owner', status: 'active' }, { status: 'left' }, me);
    expect(judge(actor('owner'), leave, alone)?.code).toBe('member.last_owner');
    const two = around([member(me, 'owner'), member(other, 'owner')]);
    expect(judge(actor('owner'), leave, two)).toBeNull();
    const away = around([member(me, 'owner'), member(other, 'owner', 'left')]);
    expect(judge(actor('owner'), leave, away)?.code).toBe('member.last_owner');
  });

  test('an invitation lives at most a month and gives no role the inviter may not give', () => {
    const invite = (set: Fields) =>
      change('invitation', null, { role: 'member', expiresAt: now + 1000, authorId: me, ...set });
    expect(judge(actor('officer'), invite({}), around([]))).toBeNull();
    expect(judge(actor('officer'), invite({ role: 'owner' }), around([]))).not.toBeNull();
    expect(judge(actor('officer'), invite({ expiresAt: now + 40 * 86_400_000 }), around([]))?.code).toBe(
      'invitation.lives_too_long',
    );
    expect(judge(actor('member'), invite({}), around([]))).not.toBeNull();
    expect(judge(actor('officer'), invite({ uses: 3 }), around([]))).not.toBeNull();
  });

  test("a personal invitation for an owner is not an officer's to make", () => {
    const town = around([member(other, 'owner')]);
    const set = { role: 'owner', memberId: other, expiresAt: now + 1000, authorId: me };
    expect(judge(actor('officer'), change('invitation', null, set), town)).not.toBeNull();
  });
});

describe('meetings', () => {
  const confirmed = { meetingId: 'm', state: 'confirmed', confirmedAt: now - 60_000, authorId: me };

  test('nothing is written into confirmed minutes, but a やること can still be done', () => {
    const town = around([neighbour('meeting', 'm', confirmed)]);
    const item = { meetingId: 'm', ownerId: me, what: 'テント', authorId: other };
    expect(
      judge(actor('member'), change('remark', null, { meetingId: 'm', text: 'a', authorId: me }), town)?.code,
    ).toBe('meeting.locked');
    expect(judge(actor('member'), change('actionItem', item, { what: '椅子' }), town)?.code).toBe('meeting.locked');
    expect(judge(actor('member'), change('actionItem', item, { doneOn: '2026-11-22' }), town)).toBeNull();
  });

  test('もどす works for ten minutes and no longer', () => {
    const back = (confirmedAt: number) => change('meeting', { ...confirmed, confirmedAt }, { state: 'draft' }, 'm');
    expect(judge(actor('member'), back(now - 10 * 60_000), around([]))).toBeNull();
    expect(judge(actor('member'), back(now - 10 * 60_000 - 1), around([]))?.code).toBe('meeting.undo_too_late');
  });

  test('somebody who keeps neither the pen nor an office does not confirm', () => {
    const draft = { state: 'draft', authorId: other };
    expect(
      judge(actor('member'), change('meeting', draft, { state: 'confirmed', confirmedAt: now }, 'm'), around([])),
    ).not.toBeNull();
    expect(
      judge(actor('officer'), change('meeting', draft, { state: 'confirmed', confirmedAt: now }, 'm'), around([])),
    ).toBeNull();
  });
});

describe('projects', () => {
  test('the stage goes forward, and back to the plan only as the next cycle', () => {
    const speaker = actor('representative', 'project', 'p1');
    const step = (from: Fields, to: Fields) => judge(speaker, change('project', from, to), around([]));
    expect(step({ stage: 'plan', cycle: 1 }, { stage: 'do' })).toBeNull();
    expect(step({ stage: 'see', cycle: 1 }, { stage: 'do' })?.code).toBe('project.stage_backwards');
    expect(step({ stage: 'see', cycle: 1 }, { stage: 'plan', cycle: 2 })).toBeNull();
    expect(step({ stage: 'do', cycle: 1 }, { stage: 'plan', cycle: 2 })?.code).toBe('project.stage_backwards');
    expect(step({ stage: 'see', cycle: 1 }, { stage: 'plan', cycle: 5 })?.code).toBe('project.stage_backwards');
  });

  test('a representative invites into their own party, and into another only while its seat is empty', () => {
    const speaker = actor('representative', 'project', 'p1');
    const invite = change('invitation', null, {
      role: 'representative',
      partyId: 'p2',
      expiresAt: now + 1000,
      authorId: me,
    });
    const party = neighbour('party', 'p2', {});
    expect(judge(speaker, invite, around([party]))).toBeNull();
    const seated = around([
      party,
      neighbour('member', 'aoi', { partyId: 'p2', role: 'representative', status: 'active' }),
    ]);
    expect(judge(speaker, invite, seated)).not.toBeNull();
  });

  test('nobody is seated in a party that others speak for, nor under the id of a person', () => {
    const speaker = actor('representative', 'project', 'p1');
    const aoi = neighbour('member', 'aoi', { partyId: 'p2', role: 'representative', status: 'active' });
    const town = around([neighbour('party', 'p1', {}), neighbour('party', 'p2', {}), aoi]);
    const seat = (partyId: string) =>
      judge(speaker, change('member', { role: 'member', status: 'active' }, { partyId }), town);
    expect(seat('p1')).toBeNull();
    expect(seat('p2')).toEqual({ code: 'policy.not_allowed', field: 'partyId' });
    expect(seat('aoi')).toEqual({ code: 'record.parent_missing', field: 'partyId' });
    const invite = (partyId: string) =>
      change('invitation', null, { role: 'member', partyId, expiresAt: now + 1000, authorId: me });
    expect(judge(speaker, invite('p1'), town)).toBeNull();
    expect(judge(speaker, invite('aoi'), town)?.code).toBe('record.parent_missing');
  });
});
