import { describe, expect, test } from 'vitest';
import { effectsOf } from '../effects.ts';
import { writeSharedPage } from '../publishing/shared-page.ts';
import { type Fields, roles } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';
import { scopeOf } from './scope.ts';

const body = writeSharedPage({ lang: 'ja', title: '資料', lead: '', blocks: [] });
const open = { title: '資料', body, madeOn: '2026-11-01', expiresOn: '2026-11-22', authorId: other };
const asked = neighbour('member', me, { role: 'reviewer', packageId: 'pack', name: '石田' });
const reviewer = actor('reviewer', 'project');
const representative = actor('representative', 'project', 'p1');
const desk = (packageFields: Fields = open, opinion: Fields | null = null) =>
  around([
    asked,
    neighbour('reviewPackage', 'pack', packageFields),
    neighbour('reviewPackage', 'other', open),
    ...(opinion ? [neighbour('opinion', 'it', opinion)] : []),
  ]);

describe('a package for people outside', () => {
  const birth = { ...open, authorId: me };

  test('is put together by those who speak for a party, as a page with an end', () => {
    expect(judge(representative, change('reviewPackage', null, birth), around([]))).toBeNull();
    for (const role of roles.filter((one) => one !== 'representative' && one !== 'deputy'))
      expect(
        judge(actor(role, 'project', 'p1'), change('reviewPackage', null, birth), around([])),
        role,
      ).not.toBeNull();
    const { expiresOn: _, ...endless } = birth;
    expect(judge(representative, change('reviewPackage', null, endless), around([]))).not.toBeNull();
    const html = { ...birth, body: '<b>' };
    expect(judge(representative, change('reviewPackage', null, html), around([]))).not.toBeNull();
  });

  test('is the only one open: whoever holds a ticket would read a second with it', () => {
    const other = (fields: Fields) => around([neighbour('reviewPackage', 'other', fields)]);
    expect(judge(representative, change('reviewPackage', null, birth), other(open))?.code).toBe('package.other_open');
    expect(
      judge(representative, change('reviewPackage', null, birth), other({ ...open, isWithdrawn: true })),
    ).toBeNull();
    const closed = { ...open, isWithdrawn: true };
    expect(judge(representative, change('reviewPackage', closed, { isWithdrawn: false }), other(open))?.code).toBe(
      'package.other_open',
    );
  });

  test('stays as it was put together; its end moves, but never goes', () => {
    for (const set of [{ body: '' }, { title: 'x' }, { expiresOn: null }, { deleted: true }])
      expect(judge(representative, change('reviewPackage', open, set), around([]))).not.toBeNull();
    for (const set of [{ expiresOn: '2026-12-01' }, { isWithdrawn: true }])
      expect(judge(representative, change('reviewPackage', open, set), around([]))).toBeNull();
    expect(judge(reviewer, change('reviewPackage', open, { expiresOn: '2099-01-01' }), desk())).not.toBeNull();
  });

  test('is opened by an invitation that names it, gives no party, and by no other', () => {
    const ticket = { role: 'reviewer', packageId: 'pack', expiresAt: 1, maxUses: 3, uses: 0, authorId: me };
    const invite = (fields: Fields) => judge(representative, change('invitation', null, fields), desk());
    expect(invite(ticket)).toBeNull();
    expect(invite({ ...ticket, partyId: 'p1' })).not.toBeNull();
    expect(invite({ ...ticket, packageId: 'nowhere' })).toMatchObject({ code: 'record.parent_missing' });
    expect(invite({ ...ticket, packageId: null })).not.toBeNull();
    expect(invite({ ...ticket, role: 'member', partyId: 'p1' })).not.toBeNull();
  });

  test('withdrawn goes from the phones outside with all that was written about it', () => {
    const gone = { ...open, isWithdrawn: true };
    const filed = { packageId: 'pack', state: 'filed' };
    expect(scopeOf('reviewPackage', open, desk())).toBe('package');
    expect(scopeOf('reviewPackage', gone, desk(gone))).toBe('all');
    expect(scopeOf('opinion', filed, desk())).toBe('package');
    expect(scopeOf('opinion', filed, desk(gone))).toBe('all');
    expect(scopeOf('opinion', { packageId: 'pack' }, desk())).toBe('reviewers');
    expect(scopeOf('opinion', { packageId: 'pack' }, desk(gone))).toBe('none');
    expect(scopeOf('opinionReply', { opinionId: 'it' }, desk(open, filed))).toBe('package');
    expect(scopeOf('opinionReply', { opinionId: 'it' }, desk(gone, filed))).toBe('all');
    const withdrawal = change('reviewPackage', open, { isWithdrawn: true }, 'pack');
    expect(effectsOf(withdrawal, desk(gone, filed))).toEqual([{ do: 'rescope', id: 'it' }]);
  });
});

describe('an opinion from outside', () => {
  const draft = { packageId: 'pack', state: 'draft', grade: 'b', [`isFree.${me}`]: true, [`reviewer.${me}`]: '石田' };
  const write = (set: Fields, before: Fields | null = draft, world = desk(), who = reviewer) =>
    judge(who, change('opinion', before, set), world);

  test('is written by those who hold a ticket for this package, and by no party', () => {
    expect(write({ packageId: 'pack', conclusion: 'よい' }, null)).toBeNull();
    expect(write({ conclusion: 'よい' })).toBeNull();
    expect(write({ packageId: 'other', conclusion: 'よい' }, null)).not.toBeNull();
    for (const role of roles.filter((one) => one !== 'reviewer'))
      expect(write({ conclusion: 'よい' }, draft, desk(), actor(role, 'project', 'p1')), role).not.toBeNull();
  });

  test('is not written when the last day is over or the package was withdrawn', () => {
    expect(write({ work: 'x' }, draft, desk({ ...open, expiresOn: '2026-11-21' }))).toMatchObject({
      code: 'package.expired',
    });
    expect(write({ work: 'x' }, draft, desk({ ...open, isWithdrawn: true }))).toMatchObject({
      code: 'package.expired',
    });
  });

  test('nobody ticks for another that nothing ties them to a party, or writes another name', () => {
    expect(write({ [`isFree.${other}`]: true })).toMatchObject({ code: 'policy.wrong_author' });
    expect(write({ [`reviewer.${other}`]: 'だれか' })).toMatchObject({ code: 'policy.wrong_author' });
  });

  test('is filed once, with a grade, when everybody under it is free to judge', () => {
    expect(write({ state: 'filed', filedAt: 1 })).toBeNull();
    expect(write({ state: 'filed' }, { ...draft, grade: null })).not.toBeNull();
    expect(write({ state: 'filed' }, { ...draft, [`isFree.${me}`]: false })).toMatchObject({
      code: 'opinion.not_free',
    });
    expect(write({ state: 'filed' }, { ...draft, [`reviewer.${other}`]: '林' })).toMatchObject({
      code: 'opinion.not_free',
    });
    const filed = { ...draft, state: 'filed' };
    expect(write({ grade: 'a' }, filed)).toMatchObject({ code: 'opinion.filed' });
    expect(write({ state: 'draft' }, filed)).not.toBeNull();
  });

  test('is answered by each party for itself, once it is filed', () => {
    const reply = { opinionId: 'it', partyId: 'p1', isRead: true, memberId: me };
    const said = (fields: Fields, opinion: Fields, who = representative) =>
      judge(who, change('opinionReply', null, fields, 'reply'), desk(open, opinion));
    expect(said(reply, { ...draft, state: 'filed' })).toBeNull();
    expect(said(reply, draft)).toMatchObject({ code: 'opinion.not_filed' });
    expect(said({ ...reply, partyId: 'p2' }, { ...draft, state: 'filed' })).not.toBeNull();
    expect(said(reply, { ...draft, state: 'filed' }, reviewer)).not.toBeNull();
  });
});

describe('a page for everybody', () => {
  const [slug, code] = ['a'.repeat(22), 'ABCDEFGH23456789'];
  const laid = { of: 'result', aboutId: 'round', extent: 'summary', body, title: 't', slug, code, state: 'laid' };
  const world = (consents: Fields[], state = 'shown') =>
    around([
      neighbour('party', 'p1', {}),
      neighbour('party', 'p2', {}),
      neighbour('evaluationRound', 'round', { state }),
      ...consents.map((fields, index) => neighbour('consent', `c${index}`, { aboutId: 'it', ...fields })),
    ]);
  const yes = (partyId: string) => ({ partyId, answer: 'yes' });

  test('is laid by those who speak for a party, only about what was shown, with an address nobody guesses', () => {
    const lay = (more: Fields, around = world([]), who = representative) =>
      judge(who, change('publication', null, { ...laid, authorId: me, ...more }), around);
    expect(lay({})).toBeNull();
    expect(lay({}, world([], 'open'))).toMatchObject({ code: 'round.not_shown' });
    expect(lay({ of: 'case' })).toMatchObject({ code: 'record.parent_missing' });
    for (const more of [{ slug: 'short' }, { code: 'short' }, { body: '<p>' }, { state: 'public' }])
      expect(lay(more), JSON.stringify(more)).not.toBeNull();
    for (const role of ['member', 'facilitator', 'reviewer', 'guest'])
      expect(lay({}, world([]), actor(role, 'project', 'p1')), role).not.toBeNull();
  });

  test('becomes public with a yes of every party and never without', () => {
    const publish = (consents: Fields[]) =>
      judge(representative, change('publication', laid, { state: 'public' }), world(consents));
    expect(publish([yes('p1'), yes('p2')])).toBeNull();
    expect(publish([yes('p1')])).toMatchObject({ code: 'consent.missing' });
    expect(publish([yes('p1'), { ...yes('p2'), answer: 'later' }])).toMatchObject({ code: 'consent.missing' });
  });

  test('is taken down by any party at any time, for good', () => {
    const byOther = actor('representative', 'project', 'p2');
    const set = (before: Fields, state: string) =>
      judge(byOther, change('publication', before, { state }), world([yes('p1'), yes('p2')]));
    expect(set({ ...laid, state: 'public' }, 'withdrawn')).toBeNull();
    expect(set(laid, 'withdrawn')).toBeNull();
    expect(set({ ...laid, state: 'withdrawn' }, 'public')).not.toBeNull();
    for (const fields of [{ body: '' }, { slug: 'b'.repeat(22) }, { code: 'x' }, { deleted: true }])
      expect(judge(byOther, change('publication', laid, fields), world([]))).not.toBeNull();
  });

  test('goes down when one party takes its consent back', () => {
    const around2 = (state: string) =>
      around([neighbour('publication', 'it', { ...laid, state }), neighbour('party', 'p1', {})]);
    const back = change('consent', { aboutId: 'it', ...yes('p1') }, { answer: 'no' }, 'c');
    expect(effectsOf(back, around2('public'))).toEqual([
      { do: 'set', kind: 'publication', id: 'it', set: { state: 'withdrawn', withdrawnOn: '2026-11-22' } },
    ]);
    expect(effectsOf(back, around2('laid'))).toEqual([]);
  });
});
