const first = document.getElementById("first")
const drawn = ["#root table.score, #root .trouble, #root .absent", "#root .stSelectbox, #root .trouble, #root .absent"]
const began = Date.now()
const timer = setInterval(() => {
  const is_drawn = drawn.every(part => document.querySelector(part))
  if (!is_drawn && !document.querySelector('[role="dialog"]') && Date.now() - began < 20000) return
  first.remove()
  clearInterval(timer)
}, 50)
