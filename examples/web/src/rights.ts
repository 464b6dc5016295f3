import { useQuery } from '@apollo/client/react';
import { graphql } from './gql/index.js';

const projectRights = graphql(`
  query ProjectRights($id: ID!) {
    workspace(id: $id) {
      id
      permissions {
        canEdit
        isGuestOnProject
      }
    }
  }
`);

/** Why whoever is signed in can record nothing for a project; null: no reason is known, and Kantata has the last word. */
export function useHindrance(projectId: string | null): string | null {
  const { data } = useQuery(projectRights, {
    variables: { id: projectId ?? '1' },
    skip: projectId === null,
    errorPolicy: 'all',
  });
  const permissions = projectId === null ? null : data?.workspace?.permissions;
  if (permissions?.isGuestOnProject === true) {
    return 'You are a guest in this project. Kantata lets guests record nothing.';
  }
  if (permissions?.canEdit === false)
    return 'You may only look at this project. Kantata lets you record nothing for it.';
  return null;
}
