import { loadWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const words = () => loadWords('projects');

const ProjectsPage = lazy(async () => {
  await words();
  return import('./pages/projects.page.tsx').then((module) => ({ default: module.ProjectsPage }));
});
const NewProjectPage = lazy(async () => {
  await words();
  return import('./pages/new-project.page.tsx').then((module) => ({ default: module.NewProjectPage }));
});
const ProjectPage = lazy(async () => {
  await words();
  return import('./pages/project.page.tsx').then((module) => ({ default: module.ProjectPage }));
});
const EditProjectPage = lazy(async () => {
  await words();
  return import('./pages/edit-project.page.tsx').then((module) => ({ default: module.EditProjectPage }));
});
const PartiesPage = lazy(async () => {
  await words();
  return import('./pages/parties.page.tsx').then((module) => ({ default: module.PartiesPage }));
});

/** Projects: their list, their beginning, their page. */
export function ProjectsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.newProject.pattern}>{({ space }) => <NewProjectPage key={space} space={space} />}</Route>
      <Route path={paths.projects.pattern}>{({ space }) => <ProjectsPage key={space} space={space} />}</Route>
      <Route path={paths.editProject.pattern}>{({ space }) => <EditProjectPage key={space} space={space} />}</Route>
      <Route path={paths.parties.pattern}>{({ space }) => <PartiesPage key={space} space={space} />}</Route>
      <Route path={paths.project.pattern}>{({ space }) => <ProjectPage key={space} space={space} />}</Route>
    </Switch>
  );
}
