import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { logCopiesOf } from './log-copies.ts';

const groupAndProject = async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  const project = await must(
    store.spaces.createProject({
      name: '河川敷をきれいに',
      parties: [
        { name: '桜町町会', kind: 'area' },
        { name: '金沢市', kind: 'city' },
      ],
      founderParty: 0,
      founderName: '花',
      isHeld: false,
    }),
  );
  const { id } = await must(
    store.activities.createLog(space, {
      on: '2026-11-15',
      title: '清掃',
      adults: 9,
      trouble: 'もめた',
      with: [member],
    }),
  );
  return { store, space, id, project: project.space, party: project.parties[0] };
};

test('a log shown in a project stands there once, of the own party, without names and troubles, and each knows the other', async () => {
  const { store, space, id, project, party } = await groupAndProject();
  const { showInProject, listCopies, findOrigin } = logCopiesOf(store);
  const first = await must(showInProject(space, id, project));
  const again = await must(showInProject(space, id, project));
  expect(again.id).toBe(first.id);
  const copies = await listCopies(project, id);
  expect(copies).toMatchObject([{ id: first.id, title: '清掃', adults: 9, on: '2026-11-15', partyId: party }]);
  expect(JSON.stringify(copies)).not.toMatch(/もめた|with\./u);
  expect((await store.activities.findLog(space, id))?.projectSpaceId).toBe(project);
  expect(await findOrigin(copies[0]?.copyOf ?? '', [project, space])).toEqual({ space, id });
});

test('showing it can be taken back, and a second showing takes nothing back', async () => {
  const { store, space, id, project } = await groupAndProject();
  const { showInProject, listCopies } = logCopiesOf(store);
  const first = await must(showInProject(space, id, project));
  await must((await must(showInProject(space, id, project))).undo());
  expect(await listCopies(project, id)).toHaveLength(1);
  await must(first.undo());
  expect(await listCopies(project, id)).toEqual([]);
  expect((await store.activities.findLog(space, id))?.projectSpaceId ?? null).toBeNull();
});

test('a log this phone does not have is not shown anywhere', async () => {
  const { store, space, project } = await groupAndProject();
  expect(await logCopiesOf(store).showInProject(space, 'gone', project)).toMatchObject({
    error: { code: 'record.missing' },
  });
});
