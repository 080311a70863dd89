"""What pages share: the pinned snapshot, choices bound to the address, blocks, links, trouble."""
