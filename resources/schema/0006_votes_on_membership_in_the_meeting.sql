ALTER TABLE meeting ADD COLUMN chair_name TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN secretary_name TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_point ADD COLUMN candidacy_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting_point ADD COLUMN phase TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_vote ADD COLUMN against_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_vote ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_vote ADD COLUMN present_official INTEGER;
ALTER TABLE meeting_vote ADD COLUMN present_probationary INTEGER;
ALTER TABLE meeting_vote ADD COLUMN absent_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX meeting_vote_by_candidacy ON meeting_vote(candidacy_id) WHERE candidacy_id <> 0;
CREATE INDEX outgoing_document_by_candidacy ON outgoing_document(candidacy_id) WHERE candidacy_id <> 0;
-- A vote that was kept with the candidate moves into the meeting of its day. Where the book has none that is open, one is
-- entered with what the vote tells of it: the day, who led it, and who belonged to it then.
INSERT INTO meeting (kind, held_on, chair_name, chair_post, secretary_name)
    SELECT 'extraordinary', held_on, max(chair), max(chair_post), max(secretary)
    FROM candidate_vote
    WHERE NOT EXISTS (
        SELECT 1 FROM meeting WHERE meeting.held_on = candidate_vote.held_on AND cancelled = '' AND sealed_at = '')
    GROUP BY held_on;
INSERT INTO meeting_vote (meeting_id, matter, way, majority, in_favour, against, entitled, present, share, voters,
        candidacy_id, phase, against_reason, number, present_official, present_probationary, absent_reason)
    SELECT (SELECT min(id) FROM meeting WHERE meeting.held_on = known.held_on AND cancelled = '' AND sealed_at = ''),
        CASE known.phase WHEN 'admission' THEN 'Đề nghị kết nạp vào Đảng quần chúng ưu tú '
            ELSE 'Đề nghị công nhận đảng viên chính thức đối với đồng chí ' END
            || (SELECT full_name FROM person JOIN candidacy ON candidacy.person_id = person.id
                WHERE candidacy.id = known.candidacy_id),
        known.way, 'two_thirds', known.in_favour, known.against, known.entitled,
        min(known.entitled, coalesce(known.present_official, known.entitled)), '>= ' || known.share, known.voters,
        known.candidacy_id, known.phase, known.against_reason, known.number, known.present_official,
        known.present_probationary, known.absent_reason
    FROM candidate_vote AS known ORDER BY known.id;
INSERT INTO attendance (meeting_id, person_id, name, rank, guest, away, exempt, suspended)
    SELECT vote.meeting_id, json_extract(each.value, '$.member_id'), json_extract(each.value, '$.name'),
        CASE WHEN json_extract(each.value, '$.why') LIKE '%dự bị%' OR json_extract(each.value, '$.why')
            LIKE 'probationary%' THEN 'probationary' ELSE 'official' END,
        json_extract(each.value, '$.why') LIKE 'here for%' OR json_extract(each.value, '$.why') LIKE '%tạm thời tại đây%',
        json_extract(each.value, '$.why') LIKE '%elsewhere' OR json_extract(each.value, '$.why') LIKE '%nơi khác',
        json_extract(each.value, '$.why') LIKE 'exempt%' OR json_extract(each.value, '$.why') LIKE 'được miễn%',
        json_extract(each.value, '$.why') LIKE 'suspended%' OR json_extract(each.value, '$.why') LIKE '%đình chỉ%'
    FROM meeting_vote AS vote, json_each(CASE vote.voters WHEN '' THEN '[]' ELSE vote.voters END) AS each
    WHERE vote.candidacy_id <> 0
        AND NOT EXISTS (SELECT 1 FROM attendance WHERE attendance.meeting_id = vote.meeting_id)
        AND json_extract(each.value, '$.member_id') IN (SELECT id FROM person)
    GROUP BY vote.meeting_id, json_extract(each.value, '$.member_id');
UPDATE outgoing_document SET
    form = CASE WHEN title LIKE 'đề nghị kết nạp%' THEN '6-knd' ELSE '13-knd' END,
    meeting_id = (SELECT vote.meeting_id FROM meeting_vote AS vote
        WHERE vote.candidacy_id = outgoing_document.candidacy_id AND vote.number = outgoing_document.symbol)
    WHERE candidacy_id <> 0 AND meeting_id = 0 AND EXISTS (SELECT 1 FROM meeting_vote AS vote
        WHERE vote.candidacy_id = outgoing_document.candidacy_id AND vote.number = outgoing_document.symbol);
UPDATE meeting_vote SET number = '' WHERE candidacy_id <> 0 AND EXISTS (SELECT 1 FROM outgoing_document
    WHERE outgoing_document.candidacy_id = meeting_vote.candidacy_id AND symbol = meeting_vote.number
        AND outgoing_document.meeting_id = meeting_vote.meeting_id);
UPDATE act SET may_undo = 0 WHERE id IN (SELECT act_id FROM history WHERE table_name = 'candidate_vote');
DROP TABLE candidate_vote;
