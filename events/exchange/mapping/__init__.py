"""How a spreadsheet of one's own is read: the mapping that its owner writes, and the one that is proposed."""
