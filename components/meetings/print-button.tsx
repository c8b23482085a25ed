"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Opens the browser's print window; without script the browser's own menu does the same. */
export function PrintButton() {
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      <Icon name="print" />
      In biên bản
    </Button>
  );
}
