import "server-only";
import type { AgendaItemView, MeetingHeadView } from "@/lib/meetings/contract";
import type { StoredItem, StoredMeeting } from "@/lib/meetings/server/meeting-store";

export const headView = (meeting: StoredMeeting): MeetingHeadView => ({
  meetingId: meeting.id,
  title: meeting.title,
  mode: meeting.mode,
  status: meeting.status,
  revision: meeting.revision,
  bodyName: meeting.body.name,
  heldOn: meeting.heldOn,
  heldAt: meeting.heldAt,
  place: meeting.place,
  opinionsDueOn: meeting.opinionsDueOn,
  chairName: meeting.chairPerson.fullName,
  secretaryName: meeting.secretaryPerson.fullName,
});

/** Numbered by its place in the list: positions have gaps once a dossier was taken off. */
export const agendaItemView = (item: StoredItem, index: number): AgendaItemView => ({
  dossierId: item.dossierId,
  code: item.dossierCode,
  unitName: item.unitName,
  unitKind: item.unitKind,
  position: index + 1,
  attention: item.attention,
  conclusion: item.conclusion,
  votes: item.votes,
});
