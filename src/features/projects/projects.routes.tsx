import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const ProjectsPage = part(async () => (await import('./pages/projects.page.tsx')).ProjectsPage, 'projects');
const NewProjectPage = part(async () => (await import('./pages/new-project.page.tsx')).NewProjectPage, 'projects');
const ProjectPage = part(async () => (await import('./pages/project.page.tsx')).ProjectPage, 'projects');
const EditProjectPage = part(async () => (await import('./pages/edit-project.page.tsx')).EditProjectPage, 'projects');
const PartiesPage = part(async () => (await import('./pages/parties.page.tsx')).PartiesPage, 'projects');

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
