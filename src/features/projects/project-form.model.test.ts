import { checkProject, emptyProject, newProjectOf, type ProjectForm, readProjectDraft } from './project-form.model.ts';
import type { SpaceView } from '#store/spaces.ts';
import { describe, expect, it } from 'vitest';

const association: SpaceView = {
  id: '01900000-0000-7000-8000-000000000001',
  name: '花丘町会',
  kind: 'group',
  sort: 'neighbourhood',
  fiscalStartMonth: 4,
  state: 'shared',
  closedBy: null,
  lastVerdictAt: null,
  isPractice: false,
  isLoaded: true,
  isOutside: false,
  me: {
    memberId: 'm',
    name: '田中 花',
    role: 'owner',
    partyId: null,
    status: 'active',
    isLeader: true,
    isRepresentative: false,
  },
};

const filled: ProjectForm = {
  ...emptyProject(association),
  name: '雪かき応援',
  others: [
    { name: '北高校ボランティア部', kind: 'student' },
    { name: '道路課', kind: 'city' },
  ],
  whose: ' 一人でくらすお年寄り ',
};

describe('a new project', () => {
  it('knows the association it is begun from and who begins it', () => {
    const form = emptyProject(association);
    expect(form.own).toEqual({ name: '花丘町会', kind: 'area' });
    expect(form.founderName).toBe('田中 花');
  });

  it('begun from a trouble it knows whose and which, and leaves the change to those who talk about it', () => {
    const card = { id: 'i', spaceId: association.id, title: '雪', whose: 'お年寄り' };
    expect(emptyProject(association, card)).toMatchObject({ whose: 'お年寄り', trouble: '雪', change: '' });
    expect(emptyProject(association, { ...card, trouble: '雪'.repeat(300) }).trouble).toHaveLength(200);
  });

  it('asks for every name and for the kind of every other party', () => {
    const problems = checkProject({ ...emptyProject(null), others: [{ name: '', kind: undefined }] });
    expect(problems.map((problem) => problem.fieldId)).toEqual([
      'name',
      'own-name',
      'founder',
      'other-name-1',
      'other-kind-1',
    ]);
  });

  it('does not take two parties of one name, so that nobody mixes up their answers', () => {
    const twice = checkProject({ ...filled, others: [{ name: '花丘町会 ', kind: 'area' }] });
    expect(twice).toEqual([{ fieldId: 'other-name-1', key: 'error_same_name', number: 1 }]);
  });

  it('begins with the founder’s own party and leaves out what was not written', () => {
    const project = newProjectOf(filled, association);
    expect(project.parties).toEqual([
      { name: '花丘町会', kind: 'area', groupSpaceId: association.id },
      { name: '北高校ボランティア部', kind: 'student' },
      { name: '道路課', kind: 'city' },
    ]);
    expect(project.charter).toEqual({ whose: '一人でくらすお年寄り' });
    expect(project.isHeld).toBe(false);
  });

  it('stays on this phone when its association does', () => {
    expect(newProjectOf(filled, { ...association, state: 'held' }).isHeld).toBe(true);
  });

  it('forgets a draft it cannot read', () => {
    expect(readProjectDraft({ name: '雪' })).toBeNull();
    expect(readProjectDraft(filled)).toEqual(filled);
  });
});
