-- The event log is evidence: no row of it is ever changed or removed. REPLACE deletes first, and fires the delete trigger
-- because the client switches recursive_triggers on.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_meeting_no_update BEFORE UPDATE ON event_meeting BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER event_meeting_no_delete BEFORE DELETE ON event_meeting BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
