const first = document.getElementById("first")
const drawn = '#root:has(.stSelectbox) table.score, #root .trouble, #root .absent, [role="dialog"]'
const seen = new MutationObserver(() => { if (document.querySelector(drawn)) end() })
function end() { first.remove(); seen.disconnect() }
seen.observe(document.body, { subtree: true, childList: true })
setTimeout(end, 20000)
