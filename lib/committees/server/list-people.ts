import "server-only";
import { addDays, dateColumn, fromDateColumn } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import type { PeopleView } from "@/lib/committees/people-contract";
import { defineQuery } from "@/lib/platform/query";

/** Who holds which post now, by body, a page at a time. */
export const listPeople = defineQuery({
  name: "committees.list-people",
  permission: "people.manage",

  async run(
    { tx, today },
    { text, page: asked }: { readonly text: string; readonly page: number },
  ): Promise<Result<PeopleView, never>> {
    const contains = { contains: text, mode: "insensitive" as const };
    const where = {
      OR: [{ validTo: null }, { validTo: { gt: dateColumn(today) } }],
      ...(text
        ? {
            AND: [
              {
                OR: [
                  { person: { fullName: contains } },
                  { post: { title: contains } },
                  { post: { body: { name: contains } } },
                ],
              },
            ],
          }
        : {}),
    };
    const total = await tx.postHolding.count({ where });
    const page = asked <= pageCount(total) ? asked : 1;
    const rows = await tx.postHolding.findMany({
      where,
      include: { person: true, post: { include: { body: true } } },
      orderBy: [{ post: { body: { scopePath: "asc" } } }, { post: { title: "asc" } }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return ok({
      text,
      total,
      page,
      pages: pageCount(total),
      rows: rows.map(({ id, person, post, validFrom, validTo }) => ({
        holdingId: id,
        postId: post.id,
        fullName: person.fullName,
        title: post.title,
        bodyName: post.body.name,
        role: post.role,
        from: fromDateColumn(validFrom),
        to: validTo && addDays(fromDateColumn(validTo), -1),
      })),
    });
  },
});

/** Bodies that a post can be made in, for the form. */
export const listSeats = defineQuery({
  name: "committees.list-seats",
  permission: "people.manage",

  async run(
    { tx, actor },
    _input: null,
  ): Promise<Result<readonly { readonly bodyId: string; readonly name: string }[], never>> {
    const rows = await tx.body.findMany({
      where: {
        validTo: null,
        OR: [{ scopePath: { startsWith: actor.scopePath } }, { kind: "unit_management" }],
      },
      select: { id: true, name: true },
      orderBy: [{ scopePath: "asc" }, { kind: "asc" }],
      take: 500,
    });
    return ok(rows.map(({ id, name }) => ({ bodyId: id, name })));
  },
});
