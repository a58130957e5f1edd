import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { EditProjectPage } from './pages/edit-project.page.tsx';
import { NewProjectPage } from './pages/new-project.page.tsx';
import { PartiesPage } from './pages/parties.page.tsx';
import { ProjectPage } from './pages/project.page.tsx';
import { ProjectsPage } from './pages/projects.page.tsx';

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
