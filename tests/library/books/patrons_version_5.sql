-- Made by the program of schema version 5, with the key of bytes 0 to 31.
BEGIN TRANSACTION;
CREATE TABLE challenges (
	challenge_id VARCHAR(64) NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	consent_version VARCHAR(32) NOT NULL, 
	document BLOB NOT NULL, 
	issued_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (challenge_id)
);
CREATE TABLE counters (
	name VARCHAR(40) NOT NULL, 
	next_value BIGINT NOT NULL CHECK (next_value >= 0), 
	PRIMARY KEY (name)
);
INSERT INTO "counters" VALUES('patron',6);
CREATE TABLE facts (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "facts" VALUES('person-key-check','bb3145b72c8d0e99c4583077a60c3e29da3f15d95afbde3c70d340cbd28f2b5a');
CREATE TABLE holds (
	hold_id VARCHAR(32) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	author TEXT NOT NULL, 
	work VARCHAR(80) NOT NULL, 
	placed_at DATETIME NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	pickup TEXT NOT NULL, 
	keep_until DATE, 
	PRIMARY KEY (hold_id), 
	FOREIGN KEY(number) REFERENCES patrons (number) ON DELETE CASCADE
);
CREATE TABLE identifications (
	token_hash VARCHAR(64) NOT NULL, 
	applicant TEXT NOT NULL, 
	person_key BLOB NOT NULL, 
	signature BLOB NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	consent_version VARCHAR(32) NOT NULL, 
	document BLOB NOT NULL, 
	issued_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (token_hash)
);
INSERT INTO "identifications" VALUES('t9','{"name": "\u8aeb\u65e9\u3000\u6b21\u90ce", "birth_date": [1999, 9, 9], "gender": "male", "address": "\u9577\u5d0e\u770c\u8aeb\u65e9\u5e02", "name_flags": [], "address_flags": []}',X'E9B719CC2D69743F25D6F2FB782CFB0D2E8E05E137DDA7D68230EC915AF670AB',X'7369676E6174757265','lobby-1','v1',X'646F63756D656E74','2026-04-01 01:00:00.000000','2026-04-01 01:30:00.000000');
CREATE TABLE kiosk_tokens (
	token_hash VARCHAR(64) NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	issued_at DATETIME NOT NULL, 
	PRIMARY KEY (token_hash), 
	FOREIGN KEY(kiosk_id) REFERENCES kiosks (kiosk_id)
);
CREATE TABLE kiosks (
	kiosk_id VARCHAR(32) NOT NULL, 
	added_at DATETIME NOT NULL, 
	PRIMARY KEY (kiosk_id)
);
CREATE TABLE koha_registrations (
	person_key BLOB NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	barcode VARCHAR(40) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	koha_id INTEGER, 
	consent_version VARCHAR(32) NOT NULL, 
	consented_at DATETIME NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	document BLOB NOT NULL, 
	signature BLOB NOT NULL, 
	registered_on DATE NOT NULL, 
	expires_on DATE NOT NULL, 
	idempotency_key VARCHAR(100) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (person_key), 
	UNIQUE (number), 
	UNIQUE (barcode), 
	UNIQUE (idempotency_key), 
	UNIQUE (token_hash)
);
INSERT INTO "koha_registrations" VALUES(X'C70C1ED9D7B2CB584115EF6683BB612872DBA67BA536556D4586E1EE16C66AEC','2200000001','A2200000001A','done',77,'v1','2026-04-01 01:00:00.000000','lobby-1',X'64',X'73','2026-04-01','2029-03-31','q1','u1');
INSERT INTO "koha_registrations" VALUES(X'87F9B244673842A1CBF74C3FAE501BC002835E56C3E9D4F4FE8C819D8C443142','2200000002','A2200000002A','no password',78,'v1','2026-04-01 01:00:00.000000','lobby-1',X'64',X'73','2026-04-01','2029-03-31','q2','u2');
CREATE TABLE loans (
	loan_id VARCHAR(32) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	author TEXT NOT NULL, 
	item VARCHAR(40), 
	work VARCHAR(80) NOT NULL, 
	lent_on DATE NOT NULL, 
	due_on DATE NOT NULL, 
	renewals INTEGER NOT NULL, 
	PRIMARY KEY (loan_id), 
	FOREIGN KEY(number) REFERENCES patrons (number) ON DELETE CASCADE, 
	UNIQUE (item)
);
CREATE TABLE login_levels (
	name VARCHAR(80) NOT NULL, 
	level FLOAT NOT NULL, 
	at DATETIME NOT NULL, 
	empty_at DATETIME NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE mails (
	message_id VARCHAR(64) NOT NULL, 
	kind VARCHAR(12) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	about VARCHAR(32) NOT NULL, 
	address VARCHAR(254), 
	title TEXT, 
	pickup TEXT, 
	expires_on DATE, 
	created_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	PRIMARY KEY (message_id), 
	CONSTRAINT uq_mails_number_kind_about UNIQUE (number, kind, about)
);
CREATE TABLE notice_marks (
	number VARCHAR(32) NOT NULL, 
	hold_id VARCHAR(32) NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT uq_notice_marks_number_hold_id UNIQUE (number, hold_id)
);
CREATE TABLE notice_settings (
	number VARCHAR(32) NOT NULL, 
	member_key VARCHAR(32) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	stopped BOOLEAN NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (number)
);
CREATE TABLE notices (
	notice_id VARCHAR(32) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	pickup TEXT NOT NULL, 
	keep_until DATE, 
	made_at DATETIME NOT NULL, 
	read BOOLEAN NOT NULL, 
	PRIMARY KEY (notice_id)
);
CREATE TABLE patrons (
	number VARCHAR(32) NOT NULL, 
	barcode VARCHAR(40) NOT NULL, 
	person_key BLOB NOT NULL, 
	name TEXT NOT NULL, 
	kana_family TEXT NOT NULL, 
	kana_given TEXT NOT NULL, 
	birth_date VARCHAR(10) NOT NULL, 
	gender VARCHAR(10) NOT NULL, 
	address TEXT NOT NULL, 
	has_substitutes BOOLEAN NOT NULL, 
	phone VARCHAR(20) NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	password_hash TEXT NOT NULL, 
	consent_version VARCHAR(32) NOT NULL, 
	consented_at DATETIME NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	document BLOB NOT NULL, 
	signature BLOB NOT NULL, 
	registered_on DATE NOT NULL, 
	expires_on DATE NOT NULL, 
	idempotency_key VARCHAR(100) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (barcode), 
	UNIQUE (person_key), 
	UNIQUE (idempotency_key), 
	UNIQUE (token_hash)
);
INSERT INTO "patrons" VALUES('2100000001','A2100000001A',X'7A0C5047FC07FFBAB81490F32BB32068D28BA871D0073F79EA23E380CF79DBC2','長崎　太郎','ナガサキ','ハナコ','1990-04-01','female','長崎県大村市',0,'09012345678','hanako@example.jp','$argon2id$x','v1','2026-04-01 01:00:00.000000','lobby-1',X'646F63756D656E74',X'7369676E6174757265','2026-04-01','2029-03-31','k1','t1');
INSERT INTO "patrons" VALUES('2100000002','A2100000002A',X'9BAD71C5B7B14E2F12A14DCCB3187252A7BBC6E63697AC7BDDF4E0E20F1A9AF8','葛󠄀城　花子','ナガサキ','ハナコ','1991-05-02','female','長崎県大村市',0,'09012345678','hanako@example.jp','$argon2id$x','v1','2026-04-01 01:00:00.000000','lobby-1',X'646F63756D656E74',X'7369676E6174757265','2026-04-01','2029-03-31','k2','t2');
INSERT INTO "patrons" VALUES('2100000003','A2100000003A',X'4E170A3B6F892912CDEFFB26F58D1BFBAB33B860EF197F968BE79729877C43E3','葛城　花子','ナガサキ','ハナコ','1991-05-02','female','長崎県大村市',0,'09012345678','hanako@example.jp','$argon2id$x','v1','2026-04-01 01:00:00.000000','lobby-1',X'646F63756D656E74',X'7369676E6174757265','2026-04-01','2029-03-31','k3','t3');
INSERT INTO "patrons" VALUES('2100000004','A2100000004A',X'A3AF83C1FD306FB9962396B1317B1042551231494140AEEF06C2601F0BD1C719','JOSÉ　NUÑEZ','ナガサキ','ハナコ','1980-01-00','female','長崎県大村市',0,'09012345678','hanako@example.jp','$argon2id$x','v1','2026-04-01 01:00:00.000000','lobby-1',X'646F63756D656E74',X'7369676E6174757265','2026-04-01','2029-03-31','k4','t4');
INSERT INTO "patrons" VALUES('2100000005','A2100000005A',X'8067EB77F332C3A5A969E53E978D42EC586B12B43167DCE8DDF88CA76B73AE13','神︀　隆','ナガサキ','ハナコ','1970-07-07','female','長崎県大村市',0,'09012345678','hanako@example.jp','$argon2id$x','v1','2026-04-01 01:00:00.000000','lobby-1',X'646F63756D656E74',X'7369676E6174757265','2026-04-01','2029-03-31','k5','t5');
CREATE TABLE schema_version (
	version INTEGER NOT NULL
);
INSERT INTO "schema_version" VALUES(5);
CREATE TABLE sessions (
	token_hash VARCHAR(64) NOT NULL, 
	kiosk_id VARCHAR(32) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	member_key VARCHAR(32) NOT NULL, 
	begun_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (token_hash)
);
CREATE TABLE setup_codes (
	code_hash VARCHAR(64) NOT NULL, 
	number VARCHAR(32) NOT NULL, 
	barcode VARCHAR(40) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	opened BOOLEAN NOT NULL, 
	PRIMARY KEY (code_hash)
);
CREATE INDEX ix_challenges_expires_at ON challenges (expires_at);
CREATE INDEX ix_identifications_expires_at ON identifications (expires_at);
CREATE INDEX ix_kiosk_tokens_kiosk_id ON kiosk_tokens (kiosk_id);
CREATE INDEX ix_patrons_expires_on ON patrons (expires_on);
CREATE INDEX ix_koha_registrations_state ON koha_registrations (state);
CREATE INDEX ix_koha_registrations_expires_on ON koha_registrations (expires_on);
CREATE INDEX ix_setup_codes_expires_at ON setup_codes (expires_at);
CREATE INDEX ix_loans_number ON loans (number);
CREATE INDEX ix_holds_number ON holds (number);
CREATE INDEX ix_holds_work ON holds (work);
CREATE INDEX ix_holds_state ON holds (state);
CREATE INDEX ix_sessions_number ON sessions (number);
CREATE INDEX ix_sessions_expires_at ON sessions (expires_at);
CREATE INDEX ix_login_levels_empty_at ON login_levels (empty_at);
CREATE INDEX ix_notices_number_made_at ON notices (number, made_at);
CREATE INDEX ix_notice_marks_made_at ON notice_marks (made_at);
CREATE INDEX ix_mails_due_at ON mails (due_at);
COMMIT;
