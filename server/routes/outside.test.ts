import { expect, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import { born, change, invite, newId, openPhone } from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';
import { comeFromOutside, hiddenWords, outsideTown, packageOf } from '../testing/outside-town.ts';

const day = 86_400_000;

onEachStore('people from outside', (app) => {
  test('read the package they were asked to judge, who judges with them, and nothing else of the project', async () => {
    const town = await outsideTown(app());
    const [ishida, hayashi] = [await comeFromOutside(town, '石田 外'), await comeFromOutside(town, '林 外')];
    const answer = (await ishida.phone.sync(town.space, [])).spaces[0];
    expect(answer?.rows.map((row) => row.id).sort()).toEqual(
      [town.reviewPackage, ishida.member, hayashi.member].sort(),
    );
    expect(Object.keys(answer?.cursors ?? {}).sort()).toEqual(['package', 'reviewers', `m:${ishida.member}`].sort());
    expect(answer?.rows.find((row) => row.id === ishida.member)?.fields).toMatchObject({
      role: 'reviewer',
      packageId: town.reviewPackage,
      termTo: '2026-04-10',
    });
  });

  test('get no other scope by asking for its cursor, its digest or everything anew', async () => {
    const town = await outsideTown(app());
    const { phone, member } = await comeFromOutside(town, '石田 外');
    const wanted = ['all', 'officers', `p:${town.own}`, `m:${town.member}`, `sheet:${newId(app())}:${town.own}`];
    const scopes = Object.fromEntries(wanted.map((scope) => [scope, 0]));
    const all = [...wanted, 'package', 'reviewers', `m:${member}`];
    const digests = Object.fromEntries(all.map((scope) => [scope, 'f'.repeat(32)]));
    const whole = { protocol: 1, schema: 2, device: newId(app()), epoch: null };
    for (const cursors of [scopes, {}, { ...scopes, all: 10_000 }, { package: 10_000 }]) {
      const spaces = [{ id: town.space, cursors, push: [], digests }];
      const { body } = await phone.post('/api/sync', { ...whole, spaces });
      const text = JSON.stringify(body);
      expect(text).not.toContain(hiddenWords);
      expect(text).not.toContain('青葉');
      const { spaces: told } = body as { spaces: { cursors: object; differs?: string[] }[] };
      for (const scope of [...Object.keys(told[0]?.cursors ?? {}), ...(told[0]?.differs ?? [])])
        expect(['package', 'reviewers', `m:${member}`]).toContain(scope);
    }
  });

  test('write nothing but the opinion, and learn nothing of a record by writing to it', async () => {
    const town = await outsideTown(app());
    const { phone, member } = await comeFromOutside(town, '石田 外');
    const { reviewPackage: packageId, space } = town;
    const tries = [
      born('activityLog', newId(app()), { title: 'x', authorId: member }),
      born('activityLog', town.log, { title: 'x', authorId: member }),
      born('member', member, { role: 'representative' }),
      born('member', member, { termTo: '2099-01-01' }),
      born('reviewPackage', packageId, { expiresOn: '2099-01-01' }),
      born('reviewPackage', newId(app()), { ...packageOf(member) }),
      born('invitation', newId(app()), { hash: 'a'.repeat(64), role: 'reviewer', packageId, authorId: member }),
      born('consent', newId(app()), { aboutId: packageId, partyId: town.own, answer: 'yes' }),
      born('opinionReply', newId(app()), { opinionId: packageId, partyId: town.own, isRead: true }),
    ];
    for (const op of tries) {
      const [verdict] = (await phone.sync(space, [op])).spaces[0]?.verdicts ?? [];
      expect(verdict, `${op.kind} ${JSON.stringify(op)}`).toMatchObject({ status: 'rejected' });
    }
    const spoken = await phone.post(`/api/spaces/${space}/spoken-codes`, {});
    expect(spoken.status).toBe(403);
    const id = derivedId('opinion', space, { packageId }) ?? '';
    await phone.edit(space, [born('opinion', id, { packageId, conclusion: 'よい', [`reviewer.${member}`]: '石田' })]);
  });

  test('keep their draft from the parties, who read the opinion once it is filed and answer it', async () => {
    const town = await outsideTown(app());
    const { phone, member } = await comeFromOutside(town, '石田 外');
    const { reviewPackage: packageId, space } = town;
    const id = derivedId('opinion', space, { packageId }) ?? '';
    const draft = { packageId, grade: 'b', [`isFree.${member}`]: true, [`reviewer.${member}`]: '石田' };
    await phone.edit(space, [born('opinion', id, draft)]);
    const seenBy = async (who: typeof phone) =>
      (await who.sync(space, [])).spaces[0]?.rows.some((row) => row.id === id) ?? false;
    expect([await seenBy(town.hana), await seenBy(phone)]).toEqual([false, true]);
    await change(phone, space, id, { state: 'filed', filedAt: app().clock.now() });
    expect(await seenBy(town.hana)).toBe(true);
    const parts = { opinionId: id, partyId: town.own };
    const reply = { ...parts, isRead: true, text: '読みました', memberId: town.member };
    await town.hana.edit(space, [born('opinionReply', derivedId('opinionReply', space, parts) ?? '', reply)]);
    expect((await phone.sync(space, [])).spaces[0]?.rows.some((row) => row.fields['text'] === '読みました')).toBe(true);
  });

  test('lose everything when the last day is over, and get it back when the parties move the day', async () => {
    const town = await outsideTown(app());
    const { phone, member, secret } = await comeFromOutside(town, '石田 外');
    const late = await openPhone(app());
    app().clock.advance(10 * day);
    for (const hand of [phone, late]) await hand.open();
    const shut = (await phone.sync(town.space, [])).spaces[0];
    expect(shut).toMatchObject({ closed: 'member.removed', rows: [], cursors: {}, me: null });
    const id = derivedId('opinion', town.space, { packageId: town.reviewPackage }) ?? '';
    const told = await phone.sync(town.space, [born('opinion', id, { packageId: town.reviewPackage })]);
    expect(told.spaces[0]?.verdicts[0]).toMatchObject({ status: 'rejected', code: 'member.removed' });
    expect(told.me).toEqual([]);
    for (const hand of [phone, late]) {
      const again = await hand.post('/api/invitations/join', { secret, name: '石田 外' });
      expect(again).toMatchObject({ status: 410 });
    }
    await town.hana.open();
    await change(town.hana, town.space, town.reviewPackage, { expiresOn: '2026-04-20' });
    await change(town.hana, town.space, member, { termTo: '2026-04-20' });
    expect((await phone.sync(town.space, [])).spaces[0]?.me).toBe(member);
  });

  test('lose everything when the package is withdrawn, also the phone that only asks what is new', async () => {
    const town = await outsideTown(app());
    const { phone } = await comeFromOutside(town, '石田 外');
    await change(town.hana, town.space, town.reviewPackage, { isWithdrawn: true });
    expect((await phone.sync(town.space, [])).spaces[0]).toMatchObject({ closed: 'member.removed', rows: [] });
    expect((await town.aoi.sync(town.space, [])).spaces[0]?.rows.map((row) => row.id)).toContain(town.reviewPackage);
  });

  test('come in by no ticket without a package, and by the ticket of a later one they read only that', async () => {
    const town = await outsideTown(app());
    const { phone } = await comeFromOutside(town, '石田 外');
    const second = newId(app());
    await change(town.hana, town.space, town.reviewPackage, { isWithdrawn: true });
    await town.hana.edit(town.space, [born('reviewPackage', second, { ...packageOf(town.member), title: '二つ目' })]);
    const next = await invite(app(), town.hana, town.space, {
      authorId: town.member,
      role: 'reviewer',
      packageId: second,
    });
    await phone.post('/api/invitations/join', { secret: next.secret, name: '石田 外' });
    const packages = (await phone.sync(town.space, [])).spaces[0]?.rows.filter((row) => row.kind === 'reviewPackage');
    expect(packages?.map((row) => row.id)).toEqual([second]);
    const refused = await town.hana.sync(town.space, [
      born('invitation', newId(app()), {
        hash: 'b'.repeat(64),
        role: 'reviewer',
        expiresAt: app().clock.now() + day,
        maxUses: 1,
        authorId: town.member,
      }),
    ]);
    expect(refused.spaces[0]?.verdicts[0]).toMatchObject({ status: 'rejected' });
  });
});
