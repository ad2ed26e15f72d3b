import { Avatar, UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';

/** The button with the member's initials. */
export function MemberFace({ name, ...button }: { name: string } & ComponentProps<'button'>) {
  return (
    <UnstyledButton {...button} aria-label={`${name}: your menu`} style={{ borderRadius: 999 }}>
      <Avatar name={name} color="petrol" size={36} variant="light" />
    </UnstyledButton>
  );
}
