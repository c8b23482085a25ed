import type { Metadata } from "next";
import { pageTitle } from "@/components/forms/page-title";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

/** Metadata of a page whose forms come back to it: its title, which begins with «Lỗi: » when a post was refused. */
export const formPageMetadata =
  (title: string) =>
  async ({ searchParams }: { readonly searchParams: SearchParams }): Promise<Metadata> => ({
    title: pageTitle(title, await readFormState(searchParams)),
  });
