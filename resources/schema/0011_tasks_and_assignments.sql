ALTER TABLE task ADD COLUMN now_due_on TEXT;
ALTER TABLE task ADD COLUMN now_person_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN assignment_id INTEGER NOT NULL DEFAULT 0;
CREATE INDEX task_by_assignment ON task(assignment_id);
CREATE INDEX task_by_last_day ON task(state, coalesce(now_due_on, due_on));
CREATE TABLE task_report (
    id INTEGER PRIMARY KEY,
    task_id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER NOT NULL DEFAULT 0,
    reported_on TEXT NOT NULL,
    state TEXT NOT NULL,
    done_on TEXT,
    due_on TEXT,
    text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_report_by_task ON task_report(task_id);
CREATE INDEX task_report_by_meeting ON task_report(meeting_id);
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    meeting_id INTEGER NOT NULL DEFAULT 0,
    none_because TEXT NOT NULL DEFAULT '',
    UNIQUE (year, person_id, meeting_id)
) STRICT;
CREATE INDEX assignment_by_person ON assignment(person_id);
CREATE INDEX assignment_by_meeting ON assignment(meeting_id);
CREATE TABLE year_of_work (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    result TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    noted_on TEXT,
    UNIQUE (year, person_id)
) STRICT;
CREATE INDEX year_of_work_by_person ON year_of_work(person_id);
