-- Over this record and the one before it; see src/store/sqlite/chain.rs.
ALTER TABLE event ADD COLUMN hash BLOB;
