import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { born, change, foundGroup, invite, newId, openPhone, type Phone } from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';

const join = (phone: Phone, secret: string, name = '花山 はな') =>
  phone.post('/api/invitations/join', { secret, name });
const look = (phone: Phone, secret: string) => phone.post('/api/invitations/look', { secret });
const day = 86_400_000;

onEachStore('invitations', (app) => {
  const setUp = async () => {
    const aki = await openPhone(app());
    return { aki, ...(await foundGroup(app(), aki)) };
  };

  test('an open invitation shows where it leads and no names but the inviter’s', async () => {
    const { aki, space, owner } = await setUp();
    const { secret } = await invite(app(), aki, space, { authorId: owner, maxUses: 30 });
    const hana = await openPhone(app());
    expect(await look(hana, secret)).toMatchObject({
      status: 200,
      body: {
        space,
        spaceName: 'みどり町内会',
        spaceKind: 'group',
        inviter: '緑川 あき',
        role: 'member',
        memberName: null,
        partyName: null,
        expiresAt: app().clock.now() + day,
      },
    });
    expect((await hana.sync(space, [])).spaces[0]).toMatchObject({ closed: 'space.unknown', rows: [] });
  });

  test('an open invitation makes a new member, who reads the space from then on', async () => {
    const { aki, space, owner } = await setUp();
    const { secret, invitation } = await invite(app(), aki, space, { authorId: owner, maxUses: 2 });
    const hana = await openPhone(app());
    const joined = await join(hana, secret);
    const { member } = joined.body as { member: string };
    expect(joined).toMatchObject({ status: 200, body: { space } });
    const mine = (await hana.sync(space, [])).spaces[0];
    expect(mine).toMatchObject({ me: member });
    expect(mine?.rows.find((row) => row.id === member)?.fields).toMatchObject({
      name: '花山 はな',
      role: 'member',
      status: 'active',
      isClaimed: true,
    });
    const theirs = (await aki.sync(space, [])).spaces[0];
    expect(theirs?.rows.find((row) => row.id === invitation)?.fields).toMatchObject({ uses: 1 });
  });

  test('whoever is in already gets the same answer again and uses nothing up', async () => {
    const { aki, space, owner } = await setUp();
    const { secret } = await invite(app(), aki, space, { authorId: owner, maxUses: 2 });
    const [hana, ken] = [await openPhone(app()), await openPhone(app())];
    const first = await join(hana, secret);
    for (let again = 0; again < 3; again += 1) expect((await join(hana, secret)).body).toEqual(first.body);
    expect((await join(aki, secret)).body).toEqual({ space, member: owner });
    expect((await join(ken, secret)).status).toBe(200);
    expect((await join(hana, secret)).body).toEqual(first.body);
    expect((await look(hana, secret)).status).toBe(410);
  });

  test('a personal invitation hands over the roster entry with its name, and to one person only', async () => {
    const { aki, space, owner } = await setUp();
    const entry = newId(app());
    await aki.edit(space, [born('member', entry, { name: '山田 みのる', role: 'member', status: 'active' })]);
    const { secret } = await invite(app(), aki, space, { authorId: owner, memberId: entry });
    const [minoru, somebody] = [await openPhone(app()), await openPhone(app())];
    expect((await look(minoru, secret)).body).toMatchObject({ memberName: '山田 みのる' });
    expect((await join(minoru, secret, 'だれか')).body).toEqual({ space, member: entry });
    const row = (await minoru.sync(space, [])).spaces[0]?.rows.find((one) => one.id === entry);
    expect(row?.fields).toMatchObject({ name: '山田 みのる', isClaimed: true });
    expect(await join(somebody, secret)).toMatchObject({
      status: 410,
      body: { error: { code: 'invitation.used_up' } },
    });
  });

  test('invited again after a phone was lost, the person is in with the new phone and the lost one is out', async () => {
    const { aki, space, owner } = await setUp();
    const entry = newId(app());
    await aki.edit(space, [born('member', entry, { name: '山田 みのる', role: 'member', status: 'active' })]);
    const [lost, found] = [await openPhone(app()), await openPhone(app())];
    for (const phone of [lost, found]) {
      const { secret } = await invite(app(), aki, space, { authorId: owner, memberId: entry });
      expect((await join(phone, secret)).body).toEqual({ space, member: entry });
    }
    expect((await lost.sync(space, [])).spaces[0]).toMatchObject({ closed: 'space.unknown', rows: [] });
    expect((await found.sync(space, [])).spaces[0]).toMatchObject({ me: entry });
  });

  test('of two who want the last use at the same moment exactly one gets in', async () => {
    const { aki, space, owner } = await setUp();
    for (let round = 0; round < 5; round += 1) {
      const { secret } = await invite(app(), aki, space, { authorId: owner, maxUses: 1 });
      const phones = await Promise.all([openPhone(app()), openPhone(app()), openPhone(app())]);
      const answers = await Promise.all(phones.map((phone) => join(phone, secret)));
      expect(answers.map((one) => one.status).sort()).toEqual([200, 410, 410]);
      const members = await Promise.all(phones.map((phone) => phone.get('/api/me')));
      expect(members.filter((one) => JSON.stringify(one.body).includes(space))).toHaveLength(1);
    }
  });

  test('an invitation that ended, was withdrawn or never was opens nothing, and says which', async () => {
    const { aki, space, owner } = await setUp();
    const hana = await openPhone(app());
    const late = await invite(app(), aki, space, { authorId: owner });
    const withdrawn = await invite(app(), aki, space, { authorId: owner });
    await change(aki, space, withdrawn.invitation, { isWithdrawn: true });
    expect(await join(hana, withdrawn.secret)).toMatchObject({
      status: 410,
      body: { error: { code: 'invitation.withdrawn' } },
    });
    app().clock.advance(day);
    await hana.open();
    for (const ask of [look, join]) {
      expect(await ask(hana, late.secret)).toMatchObject({
        status: 410,
        body: { error: { code: 'invitation.expired' } },
      });
      expect(await ask(hana, randomBytes(16).toString('hex'))).toMatchObject({
        status: 404,
        body: { error: { code: 'invitation.unknown' } },
      });
      expect(await ask(hana, late.secret.toUpperCase())).toMatchObject({
        status: 400,
        body: { error: { code: 'message.malformed', place: 'secret' } },
      });
    }
    expect((await hana.get('/api/me')).body).toMatchObject({ spaces: [] });
  });

  test('invitations of somebody who was removed end with them', async () => {
    const { aki, space, owner } = await setUp();
    const officer = newId(app());
    await aki.edit(space, [born('member', officer, { name: '役 やく', role: 'officer', status: 'active' })]);
    const yaku = await openPhone(app());
    await join(yaku, (await invite(app(), aki, space, { authorId: owner, memberId: officer, role: 'officer' })).secret);
    const { secret } = await invite(app(), yaku, space, { authorId: officer, maxUses: 9 });
    await change(aki, space, officer, { status: 'removed' });
    const hana = await openPhone(app());
    expect(await join(hana, secret)).toMatchObject({ status: 410, body: { error: { code: 'invitation.withdrawn' } } });
  });

  test('an invitation for a member does not hand over the seat the member rose to', async () => {
    const { aki, space, owner } = await setUp();
    const [officer, entry] = [newId(app()), newId(app())];
    await aki.edit(space, [
      born('member', officer, { name: '役 やく', role: 'officer', status: 'active' }),
      born('member', entry, { name: '山田 みのる', role: 'member', status: 'active' }),
    ]);
    const yaku = await openPhone(app());
    await join(yaku, (await invite(app(), aki, space, { authorId: owner, memberId: officer, role: 'officer' })).secret);
    const { secret } = await invite(app(), yaku, space, { authorId: officer, memberId: entry });
    await change(aki, space, entry, { role: 'owner' });
    const thief = await openPhone(app());
    expect(await join(thief, secret)).toMatchObject({ status: 410, body: { error: { code: 'invitation.withdrawn' } } });
    expect((await thief.sync(space, [])).spaces[0]).toMatchObject({ closed: 'space.unknown', rows: [] });
  });

  test('whoever opened a seat for another party brings nobody in once that party speaks for itself', async () => {
    const aki = await openPhone(app());
    const [space, founder, own, theirs] = [newId(app()), newId(app()), newId(app()), newId(app())];
    await aki.edit(
      space,
      [
        born('space', space, { name: '雪かき', kind: 'project' }),
        born('party', own, { name: 'わかば町内会', kind: 'area' }),
        born('party', theirs, { name: '学生会', kind: 'student' }),
        born('member', founder, { name: '緑川 あき', role: 'representative', status: 'active', partyId: own }),
      ],
      'space.create',
    );
    const seat = { authorId: founder, partyId: theirs, role: 'representative', maxUses: 9 };
    const { secret } = await invite(app(), aki, space, seat);
    const [first, second] = [await openPhone(app()), await openPhone(app())];
    expect((await join(first, secret)).status).toBe(200);
    expect(await join(second, secret)).toMatchObject({
      status: 410,
      body: { error: { code: 'invitation.withdrawn' } },
    });
  });

  test('somebody who was removed reads and writes nothing, and an open link does not bring them back', async () => {
    const { aki, space, owner } = await setUp();
    const open = await invite(app(), aki, space, { authorId: owner, maxUses: 9 });
    const hana = await openPhone(app());
    const { member } = (await join(hana, open.secret)).body as { member: string };
    await change(aki, space, member, { status: 'removed' });
    const log = newId(app());
    const refused = (
      await hana.sync(space, [born('activityLog', log, { title: '清掃', on: '2026-04-01', authorId: member })])
    ).spaces[0];
    expect(refused).toMatchObject({ closed: 'member.removed', rows: [], verdicts: [{ status: 'rejected' }] });
    expect((await aki.sync(space, [])).spaces[0]?.rows.some((row) => row.id === log)).toBe(false);
    expect(await join(hana, open.secret)).toMatchObject({ status: 403, body: { error: { code: 'member.removed' } } });
    const personal = await invite(app(), aki, space, { authorId: owner, memberId: member });
    expect((await join(hana, personal.secret)).body).toEqual({ space, member });
    expect((await hana.sync(space, [])).spaces[0]).toMatchObject({ me: member });
  });

  test('without a session nobody looks and nobody joins', async () => {
    const { aki, space, owner } = await setUp();
    const { secret } = await invite(app(), aki, space, { authorId: owner });
    const stranger = await openPhone(app());
    stranger.cookie = '';
    expect((await look(stranger, secret)).status).toBe(401);
    expect((await join(stranger, secret)).status).toBe(401);
  });

  test.each(['', '   ', 'あ'.repeat(61), 'a\u0000b', 'a\nb', '\ud800'])('a name like %j is refused', async (name) => {
    const { aki, space, owner } = await setUp();
    const { secret } = await invite(app(), aki, space, { authorId: owner });
    expect(await join(await openPhone(app()), secret, name)).toMatchObject({
      status: 400,
      body: { error: { code: 'message.malformed', place: 'name' } },
    });
  });
});
