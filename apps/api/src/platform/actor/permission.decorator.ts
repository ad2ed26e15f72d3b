import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission as PermissionName } from '@strata/domain';

export const OPERATION_ACCESS = 'operation access';

/** What an operation asks of its caller beyond being signed in; the policy of its slice checks it on the object itself. */
export type OperationAccess = PermissionName | 'signed-in' | 'by-seat' | 'public';

/** Names what an operation asks for: a role's permission, `by-seat`, or only to be signed in. */
export const Permission = (access: PermissionName | 'signed-in' | 'by-seat'): CustomDecorator =>
  SetMetadata(OPERATION_ACCESS, access);

/** Says that an operation answers anybody. */
export const Public = (): CustomDecorator => SetMetadata(OPERATION_ACCESS, 'public');
