export interface DemoAccount {
  readonly account: string;
  readonly label: string;
  readonly does: string;
}

export interface DemoAccountsOfTenant {
  readonly code: string;
  readonly name: string;
  readonly about: string;
  readonly roles: readonly DemoAccount[];
}

export const DEMO_PASSWORD: string;
export const DEMO_ACCOUNTS: readonly DemoAccountsOfTenant[];
export function accountLines(): readonly string[];
