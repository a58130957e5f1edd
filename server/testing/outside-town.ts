/** A project of two parties with a package for people outside and a case sheet, over HTTP. */
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { type AppUnderTest, born, change, invite, newId, openPhone, type Phone } from './app-under-test.ts';

/** Words that stand only in what people outside may not read. */
export const hiddenWords = 'ひみつのことば4711';

/** A page as a phone makes it. */
export const pageBody = (title: string, text: string): string =>
  writeSharedPage({ lang: 'ja', title, lead: '', blocks: [{ kind: 'text', text }] });

export type OutsideTown = Awaited<ReturnType<typeof outsideTown>>;

/** The project, its representatives' phones and the ids of what is in it. */
export const outsideTown = async (app: AppUnderTest) => {
  const [hana, aoi] = [await openPhone(app), await openPhone(app)];
  const [space, member, own, theirs] = [newId(app), newId(app), newId(app), newId(app)];
  const founder = { name: '青葉 はな', role: 'representative', status: 'active', partyId: own };
  const founding = [
    born('space', space, { name: '雪かき', kind: 'project' }),
    born('party', own, { name: '町内会', kind: 'area' }),
    born('party', theirs, { name: '学生会', kind: 'student' }),
    born('member', member, founder),
  ];
  await hana.edit(space, founding, 'space.create');
  const ticket = await invite(app, hana, space, { authorId: member, role: 'representative', partyId: theirs });
  const joined = await aoi.post('/api/invitations/join', { secret: ticket.secret, name: '白熊 あおい' });
  const aoiMember = (joined.body as { member: string }).member;
  const [log, reviewPackage, caseSheet] = [newId(app), newId(app), newId(app)];
  await hana.edit(space, [born('activityLog', log, { title: hiddenWords, authorId: member })]);
  await hana.edit(space, [born('reviewPackage', reviewPackage, packageOf(member))]);
  await hana.edit(space, [born('caseSheet', caseSheet, { cycle: 1, title: '雪かき', authorId: member })]);
  return { app, space, hana, aoi, member, aoiMember, own, theirs, log, reviewPackage, caseSheet };
};

/** A package that ends nine days after the story begins. */
export const packageOf = (authorId: string) => ({
  cycle: 1,
  title: '雪かきの資料',
  body: pageBody('雪かきの資料', '読んでほしいこと'),
  madeOn: '2026-04-01',
  expiresOn: '2026-04-10',
  authorId,
});

/** Somebody from outside comes in by the ticket of a package. */
export const comeFromOutside = async (
  { app, space, hana, member, reviewPackage }: OutsideTown,
  name: string,
): Promise<{ phone: Phone; member: string; secret: string }> => {
  const ticket = await invite(app, hana, space, { authorId: member, role: 'reviewer', packageId: reviewPackage });
  const phone = await openPhone(app);
  const joined = await phone.post('/api/invitations/join', { secret: ticket.secret, name });
  return { phone, member: (joined.body as { member: string }).member, secret: ticket.secret };
};

/** The code that is printed on the paper of the page. */
export const code = 'ABCDEFGH23456789';

/** A page is laid before the parties; nothing is public yet. */
export const layPage = async (
  { app, space, hana, member, caseSheet }: OutsideTown,
  text: string,
  body = pageBody('雪かき', text),
) => {
  const publication = newId(app);
  const slug = `page${publication.replaceAll('-', '').slice(-18)}`;
  const page = { of: 'case', aboutId: caseSheet, extent: 'full', title: '雪かき', madeOn: '2026-04-01', slug, code };
  const set = { ...page, body, state: 'laid', authorId: member };
  await hana.edit(space, [born('publication', publication, set)]);
  return { publication, slug };
};

/** One party answers, from the phone of its representative. */
export const consent = (
  { space }: OutsideTown,
  phone: Phone,
  { aboutId, partyId }: { aboutId: string; partyId: string },
  answer: 'yes' | 'no',
) => {
  const id = derivedId('consent', space, { aboutId, partyId }) ?? '';
  return answer === 'yes'
    ? phone.edit(space, [born('consent', id, { aboutId, partyId, answer })])
    : change(phone, space, id, { answer });
};

/** Both parties agree, and the page is laid out. */
export const publish = async (town: OutsideTown, text: string, body?: string) => {
  const page = await layPage(town, text, body);
  await consent(town, town.hana, { aboutId: page.publication, partyId: town.own }, 'yes');
  await consent(town, town.aoi, { aboutId: page.publication, partyId: town.theirs }, 'yes');
  await change(town.aoi, town.space, page.publication, { state: 'public', publishedOn: '2026-04-01' });
  return page;
};
