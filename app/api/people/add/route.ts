import { addPerson } from "@/lib/committees/server/add-person";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addPerson);
