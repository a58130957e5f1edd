import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route } from 'wouter';
import { PhotoPage } from './pages/photo.page.tsx';

/** 写真: one photo, of whatever record it belongs to. */
export function PhotosRoutes(): ReactNode {
  return <Route path={paths.photo.pattern}>{({ space, id }) => <PhotoPage key={id} space={space} id={id} />}</Route>;
}
