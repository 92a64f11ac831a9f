print("shukei")
